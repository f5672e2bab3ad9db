import * as v from 'valibot';
import { endpoint, nothing } from './endpoint';
import { fenValue, instant, name } from './values';

/** At least 128 random bits, in the alphabet of a URL's fragment. */
const token = v.pipe(v.string(), v.regex(/^[\w-]{22,128}$/));
const title = v.pipe(v.string(), v.regex(/^订单尾号 [\dA-Za-z]{4}$/));

/**
 * All that a holder of the link is told (C3). `OPEN`: nobody has gone to pay yet, a form can be had.
 * `PAYING`: the one form is out. `CLOSED`: revoked, because the order was closed, another way to pay
 * was chosen, or there is a newer link. What comes to be paid after that goes back.
 */
const view = v.object({
  merchant: name,
  title,
  amountFen: fenValue,
  expiresAt: instant,
  state: v.picklist(['OPEN', 'PAYING', 'PAID', 'CLOSED', 'EXPIRED']),
});

export type CashierView = v.InferOutput<typeof view>;

/**
 * Opens a payment link; may be repeated and consumes nothing. The reply sets a cookie (HttpOnly,
 * Secure over https, SameSite=Strict, Path of `/cashier`) that names this browser's new session,
 * so that the token need not be kept. NOT_FOUND: no such link.
 */
export const openCashier = endpoint({
  name: 'openCashier',
  method: 'POST',
  path: '/cashier/open',
  lane: 'pay',
  request: v.object({ token }),
  response: view,
});

/**
 * Gives out the one form of a link, to a browser whose cookie is bound to it, and consumes the link:
 * at the server, atomically, never a second time. `seen` is what the payer was shown; a session that
 * is bound to something else since then is refused with CONFLICT, as is a link whose form is out.
 * ORDER_PAID, ORDER_CLOSED: nothing to pay any more. UNAUTHORISED: no session.
 */
export const issueCashierForm = endpoint({
  name: 'issueCashierForm',
  method: 'POST',
  path: '/cashier/form',
  lane: 'pay',
  request: v.object({
    product: v.picklist(['wap', 'page']),
    seen: v.object({ title, amountFen: fenValue, expiresAt: instant }),
  }),
  response: v.object({ action: v.string(), fields: v.record(v.string(), v.string()) }),
});

/** What became of the link that this browser's cookie is bound to. UNAUTHORISED: no session. */
export const getCashierStatus = endpoint({
  name: 'getCashierStatus',
  method: 'GET',
  path: '/cashier/status',
  lane: 'pay',
  request: nothing,
  response: view,
});
