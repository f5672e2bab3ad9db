import {
  cancelOrder,
  confirmReceipt,
  createOrder,
  findOrderByKey,
  getOrder,
  getQuote,
  issueKey,
  listOrders,
} from '@/contract/order';
import type { Order, OrderSummary } from '@/domain/order/order';
import { handle, type Call } from '../handle';
import { opaque, type Books } from '../ledger/context';
import * as orders from '../ledger/orders';
import { makeQuote } from '../ledger/quotes';
import { closeOrder, settleOrder } from '../ledger/settle';
import type { StoredOrder } from '../ledger/state';
import { sentBackOf, transfersOf } from '../ledger/transfer';
import { refuse } from '../refusal';

const PAGE_SIZE = 10;

const STAGES: Readonly<Record<string, readonly string[]>> = {
  unpaid: ['UNPAID'],
  'to-ship': ['TO_SHIP'],
  'to-receive': ['SHIPPED'],
  done: ['COMPLETED'],
};

const summary = (order: StoredOrder): OrderSummary => ({
  orderNo: order.orderNo,
  stage: order.stage,
  lines: order.lines,
  payableFen: order.payableFen,
  createdAt: order.createdAt,
  expiresAt: order.expiresAt,
});

const whole = (books: Books, order: StoredOrder): Order => ({
  ...summary(order),
  goodsFen: order.goodsFen,
  freightFen: order.freightFen,
  discountFen: order.discountFen,
  remark: order.remark,
  paidAt: order.paidAt,
  paidBy: order.paidBy,
  hasTransfer: transfersOf(books)[order.orderNo] !== undefined,
  sentBack: sentBackOf(books, order.orderNo),
  address: order.address,
  seller: order.seller,
});

function page({ books, account }: Call, filter: string | undefined, cursor: string | undefined) {
  const stages = STAGES[filter ?? 'all'];
  const mine = Object.values(books.state.orders)
    .filter((order) => order.userId === account.userId)
    .filter((order) => !stages || stages.includes(order.stage))
    .sort((a, b) => b.orderNo.localeCompare(a.orderNo));
  const after = cursor ? mine.findIndex((order) => order.orderNo < cursor) : 0;
  const rest = after < 0 ? [] : mine.slice(after);
  const shown = rest.slice(0, PAGE_SIZE);
  const last = shown[shown.length - 1];
  return {
    orders: shown.map(summary),
    next: rest.length > PAGE_SIZE && last ? last.orderNo : null,
  };
}

export const orderHandlers = [
  handle({
    endpoint: getQuote,
    reply: ({ books, account }, { lines, addressId, expectedPayableFen }) =>
      makeQuote(books, account, lines, addressId, expectedPayableFen),
  }),
  handle({ endpoint: issueKey, reply: ({ books }) => ({ key: opaque(books, 32) }) }),
  handle({
    endpoint: createOrder,
    reply: ({ books, account, key }, request) =>
      orders.paymentOf(books, orders.createOrder(books, account, key, request)),
    again: ({ books, account }, first) =>
      orders.paymentOf(books, orders.ownOrder(books, account, first.orderNo)),
  }),
  handle({
    endpoint: findOrderByKey,
    reply: ({ books, account }, { idempotencyKey }) => {
      const order = Object.values(books.state.orders).find(
        (one) => one.userId === account.userId && one.key === idempotencyKey,
      );
      return order ? orders.paymentOf(books, order) : refuse('NOT_FOUND', '没有找到这个订单');
    },
  }),
  handle({
    endpoint: listOrders,
    reply: (call, { filter, cursor }) => page(call, filter, cursor),
  }),
  handle({
    endpoint: getOrder,
    reply: ({ books, account }, { orderNo }) =>
      whole(books, orders.ownOrder(books, account, orderNo)),
  }),
  handle({
    endpoint: cancelOrder,
    reply: ({ books, account }, { orderNo }) => {
      const order = orders.ownOrder(books, account, orderNo);
      settleOrder(books, order, true);
      if (order.stage === 'UNPAID') closeOrder(books, order);
      if (order.stage === 'CLOSED') return orders.paymentOf(books, order);
      return refuse('ORDER_PAID', '订单已支付，不能取消');
    },
  }),
  handle({
    endpoint: confirmReceipt,
    reply: ({ books, account }, { orderNo }) => {
      orders.confirmReceipt(books, orders.ownOrder(books, account, orderNo));
      return {};
    },
  }),
];
