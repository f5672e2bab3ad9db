import { fen } from '@/domain/money';
import type { Channel } from '@/platform/capabilities';
import { refuse } from '../refusal';
import { dayStamp, nextSeq, opaque, type Books } from './context';
import { invocation, KNOWN_AT_ONCE, type Doors } from './invocations';
import { refuseUnusable } from './methods';
import type { Attempt, Session, StoredOrder } from './state';
import { settleOrder } from './settle';
import { openTransfer, refuseWhilePartial } from './transfer';

/** Another device counts as paying for this long after it last asked for parameters. */
export const HELD_MS = 2 * 60_000;

/** Links, codes and forms outlive their page by no more than this (A10, C2). */
export const AWAY_LIFE_MS = 15 * 60_000;
/** How long a shopper has to go to the bank; the order stays open for it. */
export const TRANSFER_LIFE_MS = 3 * 86_400_000;

export function openAttempt(books: Books, order: StoredOrder): Attempt | undefined {
  return Object.values(books.state.attempts).find(
    (attempt) => attempt.orderNo === order.orderNo && attempt.state === 'OPEN',
  );
}

/** The attempt the provider would be asked about: open, or captured and not yet seen. */
export function liveAttempt(books: Books, order: StoredOrder): Attempt | undefined {
  return Object.values(books.state.attempts).find(
    (attempt) => attempt.orderNo === order.orderNo && attempt.state !== 'CLOSED',
  );
}

const ALIPAY: readonly Channel[] = ['ALIPAY_MINI', 'ALIPAY_WAP', 'ALIPAY_LINK'];

/** Words for an unpaid order, as the provider of its open attempt would say it. */
export function unpaidWord(attempt: Attempt | undefined): string {
  if (!attempt || !ALIPAY.includes(attempt.channel)) return 'NOTPAY';
  return attempt.opened ? 'WAIT_BUYER_PAY' : 'ACQ.TRADE_NOT_EXIST';
}

const answer = (books: Books, attempt: Attempt, doors: Doors) => ({
  orderNo: attempt.orderNo,
  attemptNo: attempt.attemptNo,
  channel: attempt.channel,
  amountFen: attempt.amountFen,
  expiresAt: attempt.expiresAt,
  invocation: invocation(books, attempt, doors),
});

function expiry(order: StoredOrder, channel: Channel, now: number): number {
  if (channel === 'BANK_TRANSFER') order.expiresAt = now + TRANSFER_LIFE_MS;
  const own = channel === 'BANK_TRANSFER' ? TRANSFER_LIFE_MS : AWAY_LIFE_MS;
  return Math.min(order.expiresAt, now + own);
}

function newAttempt(
  books: Books,
  order: StoredOrder,
  channel: Channel,
  device: string,
  doors: Doors,
): Attempt {
  const now = books.clock.now();
  const attemptNo = `P${dayStamp(now)}${String(nextSeq(books)).padStart(8, '0')}`;
  const digits = `${dayStamp(now)}22001${opaque(books, 15, '0123456789')}`;
  const attempt: Attempt = {
    attemptNo,
    orderNo: order.orderNo,
    channel,
    amountFen: fen(order.payableFen - order.heldFen),
    createdAt: now,
    expiresAt: expiry(order, channel, now),
    device,
    startedAt: now,
    issues: 1,
    trade: KNOWN_AT_ONCE.includes(channel) ? digits : opaque(books, 40),
    token: null,
    returnUrl: doors.returnUrl(order.orderNo),
    state: 'OPEN',
    opened: KNOWN_AT_ONCE.includes(channel),
  };
  books.state.attempts[attemptNo] = attempt;
  if (channel === 'BANK_TRANSFER') openTransfer(books, attempt);
  return attempt;
}

/** Another device is in the middle: wait. It walked away: its attempt is closed for the new one. */
function takeOver(books: Books, order: StoredOrder, open: Attempt): void {
  const held = open.startedAt + HELD_MS - books.clock.now();
  if (held > 0) refuse('IN_PROGRESS', '另一台设备正在支付这个订单', Math.min(held, 5000));
  if (closeAttempt(books, order, open).state === 'STUCK')
    refuse('CONFLICT', '上一次支付还没有结束');
}

export function startAttempt(
  books: Books,
  order: StoredOrder,
  channel: Channel,
  session: Session,
  doors: Doors,
) {
  settleOrder(books, order, true);
  if (order.stage === 'CLOSED') refuse('ORDER_CLOSED', '订单已关闭');
  if (order.stage !== 'UNPAID') refuse('ORDER_PAID', '订单已支付');
  const open = openAttempt(books, order);
  // A transfer belongs to the order, not to a phone: any of the shopper's devices may take it up.
  const shared = open?.channel === 'BANK_TRANSFER' && channel === 'BANK_TRANSFER';
  if (open?.channel !== channel) refuseWhilePartial(books, order.orderNo);
  refuseUnusable(books, channel, session.host, fen(order.payableFen - order.heldFen));
  if (open && !shared && open.device !== session.device) takeOver(books, order, open);
  else if (open && open.channel !== channel) refuse('CONFLICT', '上一次支付还没有结束');
  else if (open) {
    open.issues += 1;
    open.startedAt = books.clock.now();
    return answer(books, open, doors);
  }
  return answer(books, newAttempt(books, order, channel, session.device, doors), doors);
}

export function closeAttempt(
  books: Books,
  order: StoredOrder,
  attempt: Attempt,
): { orderNo: string; attemptNo: string; state: 'CLOSED' | 'STUCK'; closesAt: number } {
  settleOrder(books, order, true);
  if (attempt.state === 'CAPTURED') refuse('ORDER_PAID', '订单已支付');
  if (attempt.channel === 'BANK_TRANSFER') refuseWhilePartial(books, order.orderNo);
  const stuck = attempt.state === 'OPEN' && books.state.world.closeStuck;
  if (!stuck) attempt.state = 'CLOSED';
  const { orderNo, attemptNo } = attempt;
  const closesAt = stuck ? attempt.expiresAt : books.clock.now();
  return { orderNo, attemptNo, state: stuck ? 'STUCK' : 'CLOSED', closesAt };
}
