import { addFen, fen, type Fen } from '@/domain/money';
import { WALLET_TERMS } from '@/domain/wallet/terms';
import { createRandom } from '../random';
import { refuse, Refused } from '../refusal';
import { nextSeq, type Books } from './context';
import type { StoredBill, Wallet, WalletBooks, WalletRules } from './wallet-state';

/** The demo password that QA's control sets; docs/mocks.md tells it. */
export const MOCK_PASSWORD = '135790';
const MOST_WRONG = 5;
export const LOCK_MS = 30 * 60_000;

export const usualRules = (): WalletRules => ({
  review: 'pass',
  payoutFails: false,
  openingFen: fen(0),
  ready: false,
});

export function walletBooks({ state }: Books): WalletBooks {
  state.wallets ??= {
    wallets: {},
    holds: {},
    nonces: {},
    topUps: {},
    withdrawals: {},
    rules: usualRules(),
  };
  return state.wallets;
}

/** Not the digits, and not to be turned back by looking: nothing secret hangs on the mock's. */
function digestOf(books: Books, password: string): string {
  const random = createRandom(`${String(books.state.seed)}/wallet/${password}`);
  return Array.from({ length: 24 }, () => random.int(0, 35).toString(36)).join('');
}

type Move = Pick<StoredBill, 'kind' | 'title' | 'way' | 'amountFen' | 'ref'>;

/** The only way in which a balance changes: with a bill that says why. */
export function post(books: Books, wallet: Wallet, move: Move): void {
  if (move.amountFen === 0) return;
  const sign = move.way === 'in' ? 1 : -1;
  wallet.balanceFen = fen(wallet.balanceFen + sign * move.amountFen);
  wallet.bills.push({
    ...move,
    billId: `b${String(nextSeq(books)).padStart(8, '0')}`,
    balanceFen: wallet.balanceFen,
    createdAt: books.clock.now(),
  });
}

export function walletOf(books: Books, userId: string): Wallet {
  const { wallets, rules } = walletBooks(books);
  const known = wallets[userId];
  if (known) return known;
  const wallet: Wallet = {
    agreed: null,
    balanceFen: fen(0),
    bills: [],
    digest: null,
    wrong: 0,
    lockedUntil: null,
  };
  wallets[userId] = wallet;
  if (rules.ready) makeReady(books, wallet);
  adjust(books, wallet, rules.openingFen);
  return wallet;
}

/** QA's hand: sets the balance, never below what is put aside. */
export function adjust(books: Books, wallet: Wallet, target: Fen): void {
  const difference = target - wallet.balanceFen;
  post(books, wallet, {
    kind: 'ADJUST',
    title: '测试调整',
    way: difference > 0 ? 'in' : 'out',
    amountFen: fen(Math.abs(difference)),
    ref: 'qa',
  });
}

export function heldBy(books: Books, userId: string): Fen {
  const mine = Object.values(walletBooks(books).holds).filter(
    (hold) => hold.userId === userId && hold.state === 'HELD',
  );
  return addFen(...mine.map(({ amountFen }) => amountFen));
}

export function availableOf(books: Books, userId: string): Fen {
  return fen(Math.max(0, walletOf(books, userId).balanceFen - heldBy(books, userId)));
}

/** null once the time is over; the wrong ones are forgotten then. */
export function lockOf(books: Books, wallet: Wallet): number | null {
  if (wallet.lockedUntil === null || wallet.lockedUntil > books.clock.now()) {
    return wallet.lockedUntil;
  }
  wallet.lockedUntil = null;
  wallet.wrong = 0;
  return null;
}

export function lock(books: Books, wallet: Wallet): void {
  wallet.wrong = MOST_WRONG;
  wallet.lockedUntil = books.clock.now() + LOCK_MS;
}

export function unlock(wallet: Wallet): void {
  wallet.wrong = 0;
  wallet.lockedUntil = null;
}

export const triesLeft = (wallet: Wallet): number | null =>
  wallet.wrong === 0 ? null : Math.max(0, MOST_WRONG - wallet.wrong);

export function mustAgree(wallet: Wallet): void {
  if (wallet.agreed === null) refuse('FORBIDDEN', '请先阅读并同意余额服务协议');
}

const locked = (until: number, now: number): never =>
  refuse('WALLET_LOCKED', '密码错误次数过多，余额支付已暂停', until - now);

/** Counts a wrong one, locks at the fifth. */
export function checkPassword(books: Books, wallet: Wallet, password: string): void {
  const now = books.clock.now();
  const until = lockOf(books, wallet);
  if (until !== null) locked(until, now);
  if (wallet.digest === null) refuse('PASSWORD_UNSET', '还没有设置支付密码');
  if (wallet.digest === digestOf(books, password)) {
    wallet.wrong = 0;
    return;
  }
  wallet.wrong += 1;
  if (wallet.wrong >= MOST_WRONG) {
    lock(books, wallet);
    locked(now + LOCK_MS, now);
  }
  throw new Refused('PASSWORD_WRONG', '支付密码不正确', undefined, MOST_WRONG - wallet.wrong);
}

/** As after the consent and the first password, with the demo password. */
export function makeReady(books: Books, wallet: Wallet): void {
  wallet.agreed = WALLET_TERMS;
  setPassword(books, wallet, MOCK_PASSWORD);
}

export function setPassword(books: Books, wallet: Wallet, password: string | null): void {
  wallet.digest = password === null ? null : digestOf(books, password);
  unlock(wallet);
}

/** What the chooser is told; null until the wallet is opened. */
export function walletPart(books: Books, userId: string) {
  const wallet = walletOf(books, userId);
  if (wallet.agreed === null) return null;
  return {
    availableFen: availableOf(books, userId),
    hasPassword: wallet.digest !== null,
    lockedUntil: lockOf(books, wallet),
  };
}

/** One person's two accounts have become one: all that is theirs goes along. */
export function mergeWallets(books: Books, from: string, into: string): void {
  const all = walletBooks(books);
  for (const owned of [all.holds, all.nonces, all.topUps, all.withdrawals]) {
    for (const thing of Object.values(owned)) if (thing.userId === from) thing.userId = into;
  }
  const old = all.wallets[from];
  if (!old) return;
  const kept = walletOf(books, into);
  const bills = [...kept.bills, ...old.bills].sort((a, b) => a.createdAt - b.createdAt);
  let balance = 0;
  kept.bills = bills.map((bill) => {
    balance += bill.way === 'in' ? bill.amountFen : -bill.amountFen;
    // In one row the two histories may dip where each alone never did.
    return { ...bill, balanceFen: fen(Math.max(0, balance)) };
  });
  kept.balanceFen = addFen(kept.balanceFen, old.balanceFen);
  kept.agreed ??= old.agreed;
  kept.digest ??= old.digest;
  delete all.wallets[from];
}
