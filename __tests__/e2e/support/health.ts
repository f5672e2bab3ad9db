import { CITIZENS } from '@mocks/ledger/health-register';
import { pages } from './pages';
import type { Shopper } from './shopper';

export const GREEN = { role: 'img', name: '健康码，绿码，未见异常' } as const;
export const AGREE = { role: 'checkbox', name: /^单独同意/ } as const;

export const [ME] = CITIZENS;

/** Signed in, and on the page of the code for the first time. */
export async function comesToHealth(me: Shopper): Promise<void> {
  await me.isKnown();
  await me.go(pages.login);
  await me.signsIn();
  await me.go(pages.health);
}

export async function agreesToHealth(me: Shopper): Promise<void> {
  await me.tap(AGREE);
  await me.tap('同意并继续');
}

/** Name and number of somebody whom the mock's authority knows. */
export async function binds(me: Shopper, citizen = ME): Promise<void> {
  if (!citizen) throw new Error('the register is empty');
  await me.hand.fill('姓名', citizen.name);
  await me.hand.fill('身份证号', citizen.number);
  await me.tap('提交核验');
}

/** All of it: consent, binding by the authority, and a code that is current. */
export async function hasCode(me: Shopper): Promise<void> {
  await me.bench.set('health.ready', true);
  await comesToHealth(me);
  await agreesToHealth(me);
  await me.sees(GREEN);
}
