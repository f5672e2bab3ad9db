import type { HostCode, Login, PhoneProof } from './capabilities';
import { askHost, numberField, textField, type HostAnswer } from './host-call';
import { single } from './single';

const PATIENCE_MS = 8_500;

/** 3 is "no result": the back key on Android. */
const CANCELLED = [3, 11];

function refused(answer: HostAnswer): HostCode & PhoneProof {
  const error = 'value' in answer ? (numberField(answer.value, 'error') ?? 0) : 0;
  return { kind: 'refused', reason: CANCELLED.includes(error) ? 'CANCELLED' : 'UNKNOWN' };
}

async function ask(): Promise<HostCode> {
  // auth_base is silent; any other scope on the first screen breaks the host's rules.
  const answer = await askHost(my.getAuthCode, { scopes: 'auth_base' }, PATIENCE_MS);
  if (answer.kind === 'missing') return { kind: 'unsupported', reason: 'no my.getAuthCode' };
  if (answer.kind === 'silent') return { kind: 'refused', reason: 'NETWORK' };
  const code = textField(answer.value, 'authCode');
  if (answer.kind === 'ok' && code !== '') return { kind: 'code', code };
  if (numberField(answer.value, 'error') === 12) return { kind: 'refused', reason: 'NETWORK' };
  return refused(answer);
}

export const login = {
  hostCode: single(ask),
  phoneButton: { openType: 'getAuthorize', scope: 'phoneNumber' },
  async phoneProof() {
    // The button only asks for consent; the encrypted number is fetched after it.
    const answer = await askHost(my.getPhoneNumber, {}, PATIENCE_MS);
    if (answer.kind === 'missing') return { kind: 'unsupported', reason: 'no my.getPhoneNumber' };
    if (answer.kind !== 'ok') return refused(answer);
    const proof = textField(answer.value, 'response');
    return proof === '' ? { kind: 'refused', reason: 'UNKNOWN' } : { kind: 'proof', proof };
  },
} satisfies Login;
