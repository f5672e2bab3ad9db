import type { HostCode, Login } from './capabilities';
import { askHost, field, numberField, textField } from './host-call';
import { single } from './single';

const PATIENCE_MS = 8_000;

async function ask(): Promise<HostCode> {
  const answer = await askHost(wx.login, { timeout: PATIENCE_MS }, PATIENCE_MS + 500);
  if (answer.kind === 'missing') return { kind: 'unsupported', reason: 'no wx.login' };
  if (answer.kind === 'silent') return { kind: 'refused', reason: 'NETWORK' };
  const code = textField(answer.value, 'code');
  if (answer.kind === 'ok' && code !== '') return { kind: 'code', code };
  const words = textField(answer.value, 'errMsg');
  if (numberField(answer.value, 'errno') === 40226 || words.includes('40226')) {
    return { kind: 'refused', reason: 'BLOCKED' };
  }
  return { kind: 'refused', reason: /network|time\s?out/i.test(words) ? 'NETWORK' : 'UNKNOWN' };
}

export const login = {
  hostCode: single(ask),
  phoneButton: { openType: 'getPhoneNumber' },
  async phoneProof(event) {
    const detail = field(event, 'detail');
    const code = textField(detail, 'code');
    if (code !== '') return { kind: 'proof', proof: code };
    const denied = /deny|cancel/i.test(textField(detail, 'errMsg'));
    return { kind: 'refused', reason: denied ? 'CANCELLED' : 'UNKNOWN' };
  },
} satisfies Login;
