import type { Location, LocationOutcome } from './health-capabilities';
import { askHost, field, numberField, textField } from './host-call';
import { coarse } from './thousandths';

/** Long: the person may be reading the host's question. */
const PATIENCE_MS = 20_000;
const UNDECLARED = 112;
const PRIVACY = 104;

function refusal(answer: unknown): LocationOutcome {
  const errno = numberField(answer, 'errno');
  const text = textField(answer, 'errMsg').toLowerCase();
  if (errno === UNDECLARED || /not declared|requiredprivateinfos/.test(text)) {
    return { kind: 'undeclared' };
  }
  if (errno === PRIVACY || text.includes('privacy')) return { kind: 'privacy' };
  if (/system permission|locationswitchoff|switch ?off/.test(text)) return { kind: 'off' };
  if (text.includes('timeout')) return { kind: 'timeout' };
  return { kind: /auth|cancel|denied/.test(text) ? 'refused' : 'failed' };
}

export const location = {
  async here() {
    // About a kilometre is enough, and WeChat gives leave for it to more shops than for the exact.
    const answer = await askHost(wx.getFuzzyLocation, { type: 'wgs84' }, PATIENCE_MS);
    if (answer.kind === 'missing') return { kind: 'unsupported', reason: 'WeChat below 2.25.0' };
    if (answer.kind === 'silent') return { kind: 'timeout' };
    if (answer.kind === 'fail') return refusal(answer.value);
    return coarse(field(answer.value, 'latitude'), field(answer.value, 'longitude'));
  },
} satisfies Location;
