import { closeAttempt, getPayMethods, queryPayment, startAttempt } from '@/contract/payment';
import { handle } from '../handle';
import * as attempts from '../ledger/attempts';
import { payMethods } from '../ledger/methods';
import { ownOrder, paymentOf } from '../ledger/orders';
import { settleOrder } from '../ledger/settle';
import { refuse } from '../refusal';

export const paymentHandlers = [
  handle({
    endpoint: getPayMethods,
    reply: ({ books, account }, { scene }) => payMethods(books, scene, account.userId),
  }),
  handle({
    endpoint: startAttempt,
    reply: ({ books, account, session, doors }, { orderNo, channel }) =>
      attempts.startAttempt(books, ownOrder(books, account, orderNo), channel, session, doors),
  }),
  handle({
    endpoint: closeAttempt,
    reply: ({ books, account }, { orderNo, attemptNo }) => {
      const order = ownOrder(books, account, orderNo);
      const attempt = books.state.attempts[attemptNo];
      if (!attempt || attempt.orderNo !== orderNo) return refuse('NOT_FOUND', '没有找到这次支付');
      return attempts.closeAttempt(books, order, attempt);
    },
  }),
  handle({
    endpoint: queryPayment,
    reply: ({ books, account }, { orderNo }) => {
      const order = ownOrder(books, account, orderNo);
      settleOrder(books, order, true);
      const known = paymentOf(books, order);
      if (order.stage !== 'UNPAID') return known;
      return { ...known, status: attempts.unpaidWord(attempts.liveAttempt(books, order)) };
    },
  }),
];
