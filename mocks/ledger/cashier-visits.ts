import type { CashierView, issueCashierForm } from '@/contract/cashier';
import type { ResponseOf } from '@/contract/endpoint';
import { refuse } from '../refusal';
import { cashierOf } from './cashier-links';
import { opaque, type Books } from './context';
import { gatewayForm, type Doors } from './invocations';
import { settleOrder } from './settle';
import type { Attempt, CashierLink, CashierSession, StoredOrder } from './state';

/** How long a browser can still ask what became of its payment. */
export const SESSION_MS = 3600_000;

type Seen = Pick<CashierView, 'title' | 'amountFen' | 'expiresAt'>;
type Form = ResponseOf<typeof issueCashierForm>;

interface Bound {
  readonly link: CashierLink;
  readonly attempt: Attempt;
  readonly order: StoredOrder;
}

function boundTo(books: Books, token: string): Bound | null {
  const { links } = cashierOf(books);
  const link = Object.hasOwn(links, token) ? links[token] : undefined;
  const attempt = link && books.state.attempts[link.attemptNo];
  const order = attempt && books.state.orders[attempt.orderNo];
  return order ? { link, attempt, order } : null;
}

function stateOf(books: Books, { link, attempt, order }: Bound): CashierView['state'] {
  settleOrder(books, order, true);
  if (/^(CLOSED|REFUNDING|REFUNDED)$/.test(order.stage)) return 'CLOSED';
  if (order.stage !== 'UNPAID') return 'PAID';
  if (attempt.state === 'CLOSED') return 'CLOSED';
  const isOver = link.expiresAt <= books.clock.now();
  if (link.usedBy !== null) return isOver && attempt.state === 'OPEN' ? 'EXPIRED' : 'PAYING';
  if (attempt.token !== link.token) return 'CLOSED';
  if (attempt.amountFen !== order.payableFen - order.heldFen) return 'CLOSED';
  return isOver ? 'EXPIRED' : 'OPEN';
}

const viewOf = (books: Books, bound: Bound): CashierView => ({
  merchant: bound.order.seller.name,
  title: `订单尾号 ${bound.order.orderNo.slice(-4)}`,
  amountFen: bound.attempt.amountFen,
  expiresAt: bound.link.expiresAt,
  state: stateOf(books, bound),
});

/** Any browser that knows the token gets a session of its own; what it said before is not believed. */
export function openLink(
  books: Books,
  token: string,
  keep: (session: string) => void,
): CashierView {
  const bound = boundTo(books, token) ?? refuse('NOT_FOUND', '没有找到这个付款链接');
  const session = opaque(books, 43);
  const until = bound.link.expiresAt + SESSION_MS;
  cashierOf(books).sessions[session] = { token, until };
  keep(session);
  return viewOf(books, bound);
}

function ofSession(books: Books, name: string | undefined): Bound {
  const { sessions } = cashierOf(books);
  const found: CashierSession | undefined =
    name !== undefined && Object.hasOwn(sessions, name) ? sessions[name] : undefined;
  const bound = found && found.until > books.clock.now() ? boundTo(books, found.token) : null;
  return bound ?? refuse('UNAUTHORISED', '请重新打开付款链接');
}

export function linkStatus(books: Books, session: string | undefined): CashierView {
  return viewOf(books, ofSession(books, session));
}

const isSame = (a: Seen, b: Seen) =>
  a.title === b.title && a.amountFen === b.amountFen && a.expiresAt === b.expiresAt;

function checkOpen(view: CashierView, seen: Seen): void {
  if (!isSame(view, seen)) refuse('CONFLICT', '这个浏览器打开过另一个付款链接，请重新打开');
  if (view.state === 'PAID') refuse('ORDER_PAID', '订单已支付，不用再付');
  if (view.state === 'PAYING') refuse('CONFLICT', '这个链接已经打开过支付页面');
  if (view.state !== 'OPEN') refuse('ORDER_CLOSED', '这个付款链接已失效');
}

/** The one form of a link. It is consumed before the form leaves, so there is never a second one. */
export function issueForm(
  books: Books,
  session: string | undefined,
  { seen, product }: { seen: Seen; product: 'wap' | 'page' },
  doors: Doors,
): Form {
  const bound = ofSession(books, session);
  checkOpen(viewOf(books, bound), seen);
  const { link, attempt } = bound;
  link.usedBy = session ?? null;
  attempt.token = null;
  attempt.returnUrl = doors.payUrl;
  const { action, fields } = gatewayForm(books, attempt, doors);
  return { action, fields: { ...fields, method: `alipay.trade.${product}.pay` } };
}
