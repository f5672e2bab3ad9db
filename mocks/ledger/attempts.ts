import type { Channel, Invocation } from '@/platform/capabilities';
import { refuse } from '../refusal';
import { dayStamp, nextSeq, opaque, type Books } from './context';
import type { Attempt, Session, StoredOrder } from './state';
import { settleOrder } from './settle';

/** Another device counts as paying for this long after it last asked for parameters. */
export const HELD_MS = 2 * 60_000;

/** Where the cashier page lives and where it sends people back to; fixed by the server. */
export interface Doors {
  readonly cashierUrl: string;
  readonly returnUrl: (orderNo: string) => string;
}

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

/** Words for an unpaid order, as the provider of its open attempt would say it. */
export function unpaidWord(attempt: Attempt | undefined): string {
  if (!attempt || attempt.channel === 'WECHAT_MINI') return 'NOTPAY';
  return attempt.opened ? 'WAIT_BUYER_PAY' : 'ACQ.TRADE_NOT_EXIST';
}

function invocation(books: Books, attempt: Attempt, doors: Doors): Invocation {
  if (attempt.channel === 'WECHAT_MINI') {
    return {
      kind: 'wechat',
      timeStamp: String(Math.floor(books.clock.now() / 1000)),
      nonceStr: opaque(books, 24),
      package: `prepay_id=wx${attempt.trade}_${attempt.issues}`,
      signType: 'RSA',
      paySign: opaque(books, 64),
    };
  }
  if (attempt.channel === 'ALIPAY_MINI') return { kind: 'alipay', tradeNO: attempt.trade };
  return { kind: 'redirect', url: `${doors.cashierUrl}?trade=${attempt.trade}` };
}

const answer = (books: Books, attempt: Attempt, doors: Doors) => ({
  orderNo: attempt.orderNo,
  attemptNo: attempt.attemptNo,
  channel: attempt.channel,
  amountFen: attempt.amountFen,
  expiresAt: attempt.expiresAt,
  invocation: invocation(books, attempt, doors),
});

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
    amountFen: order.payableFen,
    createdAt: now,
    expiresAt: order.expiresAt,
    device,
    startedAt: now,
    issues: 1,
    trade: channel === 'ALIPAY_WAP' ? opaque(books, 40) : digits,
    returnUrl: doors.returnUrl(order.orderNo),
    state: 'OPEN',
    opened: channel !== 'ALIPAY_WAP',
  };
  books.state.attempts[attemptNo] = attempt;
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
  if (open && open.device !== session.device) takeOver(books, order, open);
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
  const stuck = attempt.state === 'OPEN' && books.state.world.closeStuck;
  if (!stuck) attempt.state = 'CLOSED';
  const { orderNo, attemptNo } = attempt;
  const closesAt = stuck ? attempt.expiresAt : books.clock.now();
  return { orderNo, attemptNo, state: stuck ? 'STUCK' : 'CLOSED', closesAt };
}
