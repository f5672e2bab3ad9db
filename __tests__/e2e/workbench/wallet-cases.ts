import assert from 'node:assert/strict';
import { getWallet } from '@/contract/wallet';
import { walletBooks } from '@mocks/ledger/wallet';
import { signIn, tell } from '../../mocks/shopper';
import type { Lab } from './lab';

type Case = (lab: Lab) => Promise<void>;

const backendOf = ({ door }: Lab) => door.backend;
const rules = (lab: Lab) => walletBooks(backendOf(lab).ledger.books).rules;

let phones = 0;
/** Somebody's wallet, as they would see it. */
async function someone(lab: Lab) {
  phones += 1;
  const token = await signIn(backendOf(lab), `1360000${String(1000 + phones)}`);
  return async () => (await tell(backendOf(lab), getWallet, {}, { token })).data;
}

/** What each control of the wallets does, seen at the backend. */
export const walletCases: Readonly<Record<string, Case>> = {
  async 'wallet.ready'(lab) {
    const look = await someone(lab);
    assert.equal((await look()).hasPassword, false);
    await lab.toggle('wallet.ready');
    await lab.until(async () => (await look()).hasPassword, 'a wallet with a password');
    await lab.toggle('wallet.ready');
    await lab.until(() => !rules(lab).ready, 'wallet.ready off');
  },
  async 'wallet.balance'(lab) {
    const look = await someone(lab);
    await lab.enter('wallet.balance', '120');
    await lab.until(async () => (await look()).availableFen === 12_000, '120 yuan');
    await lab.enter('wallet.balance', '0');
    await lab.until(async () => (await look()).availableFen === 0, 'nothing');
  },
  async 'wallet.lock'(lab) {
    const look = await someone(lab);
    await look();
    await lab.toggle('wallet.lock');
    await lab.until(async () => (await look()).lockedUntil !== null, 'a lock');
    await lab.toggle('wallet.lock');
    await lab.until(async () => (await look()).lockedUntil === null, 'no lock');
  },
  async 'wallet.review'(lab) {
    await lab.set('wallet.review', 'reject');
    await lab.until(() => rules(lab).review === 'reject', 'a strict review');
    await lab.set('wallet.review', 'pass');
    await lab.until(() => rules(lab).review === 'pass', 'a kind review');
  },
  async 'wallet.payout-fails'(lab) {
    await lab.toggle('wallet.payout-fails');
    await lab.until(() => rules(lab).payoutFails, 'payouts that fail');
    await lab.toggle('wallet.payout-fails');
    await lab.until(() => !rules(lab).payoutFails, 'payouts that arrive');
  },
};
