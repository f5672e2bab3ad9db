import {
  getMe,
  linkPhone,
  sendSmsCode,
  signInWithHost,
  signInWithPhone,
  signOut,
} from '@/contract/session';
import { handle } from '../handle';
import * as accounts from '../ledger/accounts';

export const sessionHandlers = [
  handle({
    endpoint: signInWithHost,
    reply: ({ books }, { host, code }) => accounts.signInWithHost(books, host, code),
  }),
  handle({
    endpoint: sendSmsCode,
    reply: ({ books }, { phone }) => accounts.sendSms(books, phone),
  }),
  handle({
    endpoint: signInWithPhone,
    reply: ({ books }, { phone, smsCode }) => accounts.signInWithPhone(books, phone, smsCode),
  }),
  handle({
    endpoint: linkPhone,
    reply: ({ books, token, session }, { host, proof }) =>
      accounts.linkPhone(books, token, session, host, proof),
  }),
  handle({
    endpoint: getMe,
    reply: ({ books, account }) => {
      const orders = Object.values(books.state.orders).filter(
        (order) => order.userId === account.userId,
      );
      const count = (stage: string) => orders.filter((order) => order.stage === stage).length;
      return {
        session: accounts.publicSession(account),
        orderCounts: {
          unpaid: count('UNPAID'),
          toShip: count('TO_SHIP'),
          toReceive: count('SHIPPED'),
        },
      };
    },
  }),
  handle({
    endpoint: signOut,
    reply: ({ books, token, account }) => {
      if (account) delete books.state.tokens[token];
      return {};
    },
  }),
];
