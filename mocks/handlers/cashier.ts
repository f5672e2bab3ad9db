import { getCashierStatus, issueCashierForm, openCashier } from '@/contract/cashier';
import { handle } from '../handle';
import { issueForm, linkStatus, openLink, SESSION_MS } from '../ledger/cashier-visits';

export const SESSION_COOKIE = 'amphi_cashier';

export const cashierHandlers = [
  handle({
    endpoint: openCashier,
    reply: ({ books, cookies }, { token }) =>
      openLink(books, token, (session) => cookies.keep(SESSION_COOKIE, session, SESSION_MS / 1000)),
  }),
  handle({
    endpoint: issueCashierForm,
    reply: ({ books, cookies, doors }, asked) =>
      issueForm(books, cookies.get(SESSION_COOKIE), asked, doors),
  }),
  handle({
    endpoint: getCashierStatus,
    reply: ({ books, cookies }) => linkStatus(books, cookies.get(SESSION_COOKIE)),
  }),
];
