import type { RefusalCode } from '@/domain/result';
import type { Books } from './ledger/context';
import { hash } from './random';
import { refuse, Refused } from './refusal';

/** Refusals that say "not now": they are no result, the same key may try again. */
const PASSING: readonly RefusalCode[] = [
  'RATE_LIMITED',
  'BUSY',
  'IN_PROGRESS',
  'UNAUTHORISED',
  'VALIDATION',
  'WALLET_LOCKED',
  'CONSENT_REQUIRED',
  'IDENTITY_REQUIRED',
  'MAINTENANCE',
];

export interface KeyedCall {
  readonly userId: string;
  readonly endpoint: string;
  readonly key: string;
  readonly request: unknown;
  /** Fields that are not written down, not even as a part of the fingerprint. */
  readonly secret?: readonly string[];
}

const LONG = 200;

/** A picture's own text would make the ledger's file as large as an album. */
const brief = (value: unknown) =>
  typeof value === 'string' && value.length > LONG ? `${value.length}/${hash(value)}` : value;

function fingerprintOf({ request, secret }: KeyedCall): string {
  return JSON.stringify(request, (name, value: unknown) =>
    secret?.includes(name) ? undefined : brief(value),
  );
}

/** The first result of a key is its only result; other parameters under it are KEY_REUSED. */
export async function once<Res>(
  books: Books,
  call: KeyedCall,
  run: () => Promise<Res>,
  again: (data: Res) => Res,
): Promise<Res> {
  const { keys } = books.state;
  const slot = `${call.userId}/${call.endpoint}/${call.key}`;
  const fingerprint = fingerprintOf(call);
  const known = keys[slot];
  if (known) {
    if (known.fingerprint !== fingerprint) refuse('KEY_REUSED', '请求已变化，请重新提交');
    if (known.state === 'RUNNING') refuse('IN_PROGRESS', '正在处理，请稍候', 1000);
    if (known.refusal) {
      const { code, message, triesLeft } = known.refusal;
      throw new Refused(code as RefusalCode, message, undefined, triesLeft);
    }
    return again(known.data as Res);
  }
  const { userId, endpoint } = call;
  keys[slot] = { userId, endpoint, fingerprint, state: 'RUNNING' };
  try {
    const data = await run();
    keys[slot] = { userId, endpoint, fingerprint, state: 'DONE', data };
    return data;
  } catch (error) {
    if (error instanceof Refused && !PASSING.includes(error.code)) {
      const { code, message, triesLeft } = error;
      const refusal = { code, message, ...(triesLeft === undefined ? {} : { triesLeft }) };
      keys[slot] = { userId, endpoint, fingerprint, state: 'DONE', refusal };
    } else delete keys[slot];
    throw error;
  }
}
