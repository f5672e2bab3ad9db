import type { Books } from './context';
import type { StoredOrder } from './state';
import { walletBooks } from './wallet';
import type { StoredBill, Wallet } from './wallet-state';

const total = (list: readonly { readonly amountFen: number }[]) =>
  list.reduce((sum, { amountFen }) => sum + amountFen, 0);

function ofWallet(books: Books, userId: string, wallet: Wallet): string[] {
  const broken: string[] = [];
  const sum =
    total(wallet.bills.filter(({ way }) => way === 'in')) -
    total(wallet.bills.filter(({ way }) => way === 'out'));
  if (sum !== wallet.balanceFen) broken.push(`${userId}: the bills do not make the balance`);
  const { holds } = walletBooks(books);
  const held = total(
    Object.values(holds).filter((one) => one.userId === userId && one.state === 'HELD'),
  );
  if (held > wallet.balanceFen) broken.push(`${userId}: more is put aside than there is`);
  return broken;
}

function ofOrder(books: Books, order: StoredOrder): string[] {
  const { orderNo, stage, heldFen, payableFen } = order;
  const broken: string[] = [];
  const mine = Object.values(walletBooks(books).holds).filter((one) => one.orderNo === orderNo);
  const held = total(mine.filter(({ state }) => state === 'HELD'));
  const used = total(mine.filter(({ state }) => state === 'CAPTURED'));
  if (held + used !== heldFen) broken.push(`${orderNo} does not know what is put aside`);
  if (stage === 'UNPAID' && used > 0) broken.push(`${orderNo} took the hold without being paid`);
  if (stage !== 'UNPAID' && held > 0) broken.push(`${orderNo} is over and still holds money`);
  const kept = total(
    books.state.captures.filter((one) => one.orderNo === orderNo && one.outcome === 'PAID'),
  );
  const isPaid = ['TO_SHIP', 'SHIPPED', 'COMPLETED'].includes(stage);
  if (isPaid && kept + used !== payableFen) broken.push(`${orderNo} is paid by another sum`);
  if (!isPaid && kept > 0) broken.push(`${orderNo} keeps money without being paid`);
  return broken;
}

/** What left and entered balances for orders and top-ups is what their captures say. */
function flows(books: Books, bills: readonly StoredBill[]): string[] {
  const { attempts, captures } = books.state;
  const { holds, topUps, withdrawals } = walletBooks(books);
  const ours = captures.filter((one) => attempts[one.attemptNo]?.channel === 'WALLET');
  const used = Object.values(holds).filter(({ state }) => state === 'CAPTURED');
  const sumOf = (kind: StoredBill['kind']) => total(bills.filter((bill) => bill.kind === kind));
  const broken: string[] = [];
  if (sumOf('PAY') !== total(ours) + total(used)) broken.push('paid from balances ≠ bills');
  if (sumOf('REFUND') !== total(ours.filter(({ outcome }) => outcome === 'REFUNDED'))) {
    broken.push('refunded to balances ≠ bills');
  }
  const inflow = captures.filter((one) => topUps[one.orderNo] && one.outcome === 'PAID');
  if (sumOf('TOP_UP') !== total(inflow)) broken.push('topped up ≠ bills');
  const out = Object.values(withdrawals).filter(({ state }) => state !== 'DRAFT');
  const failed = out.filter(({ state }) => state === 'FAILED');
  const fees = (list: typeof out) => list.reduce((sum, { feeFen }) => sum + feeFen, 0);
  if (sumOf('WITHDRAW') !== total(out) + fees(out)) broken.push('withdrawn ≠ bills');
  if (sumOf('WITHDRAW_BACK') !== total(failed) + fees(failed)) broken.push('given back ≠ bills');
  return broken;
}

/** Conservation: no fen appears, disappears or is promised twice. */
export function brokenWallets(books: Books): string[] {
  const { wallets } = walletBooks(books);
  return [
    ...Object.entries(wallets).flatMap(([userId, wallet]) => ofWallet(books, userId, wallet)),
    ...Object.values(books.state.orders).flatMap((order) => ofOrder(books, order)),
    ...flows(
      books,
      Object.values(wallets).flatMap(({ bills }) => bills),
    ),
  ];
}
