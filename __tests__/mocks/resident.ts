import * as contract from '@/contract/health';
import type { MockBackend } from '@mocks/backend';
import { CITIZENS } from '@mocks/ledger/health-register';
import { newKey, signIn, tell, type Told } from './shopper';

const [first] = CITIZENS;
if (!first) throw new Error('an empty register');

export const CHEN = first;

export const papersOf = ({ paper, name, number }: typeof CHEN) => ({ paper, name, number });

export const agree = (backend: MockBackend, token: string) =>
  tell(backend, contract.agreeToHealth, { version: '1.0' }, { token });

export const bind = (backend: MockBackend, token: string, who = CHEN, key = newKey()) =>
  tell(backend, contract.bindIdentity, papersOf(who), { token, key });

export const profile = async (backend: MockBackend, token: string) =>
  (await tell(backend, contract.getHealthProfile, {}, { token })).data;

export const code = (backend: MockBackend, token: string, personId = 'self') =>
  tell(backend, contract.getHealthCode, { personId }, { token });

export const checked = (backend: MockBackend, guard: string, token: string) =>
  tell(backend, contract.checkCode, { token }, { token: guard });

export const enter = (backend: MockBackend, token: string, venue: string, key = newKey()) =>
  tell(backend, contract.checkInAtVenue, { venue, personId: 'self', near: null }, { token, key });

export const appealed = (backend: MockBackend, token: string, personId = 'self') =>
  tell(
    backend,
    contract.appealCode,
    { personId, ground: 'NOT_THERE', text: '那天没有去过' },
    { token, key: newKey() },
  );

/** Signed in, agreed and bound. */
export async function resident(
  backend: MockBackend,
  phone = '13900001234',
  who = CHEN,
): Promise<string> {
  const token = await signIn(backend, phone);
  await agree(backend, token);
  await bind(backend, token, who);
  return token;
}

/** What only a verdict of a current code holds. */
export const verdict = ({ data }: Told<unknown>) =>
  data as { verdict: string; state?: string; maskedName?: string; ageMs?: number };
