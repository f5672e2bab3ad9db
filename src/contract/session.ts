import * as v from 'valibot';
import type { Session } from '@/domain/session';
import { endpoint, nothing, type Schema } from './endpoint';
import { id, mobile, name } from './values';

const token = v.pipe(v.string(), v.minLength(16), v.maxLength(512));
const session = v.object({
  userId: id,
  nickname: name,
  maskedPhone: v.nullable(v.pipe(v.string(), v.regex(/^\d{3}\*+\d{3}$/))),
}) satisfies Schema<Session>;
const signedIn = v.object({ token, session });

/** Silent sign-in with the host's one-time code (wx.login, my.getAuthCode). */
export const signInWithHost = endpoint({
  name: 'signInWithHost',
  method: 'POST',
  path: '/session/host',
  request: v.object({
    host: v.picklist(['weapp', 'alipay']),
    code: v.pipe(v.string(), v.minLength(1)),
  }),
  response: signedIn,
});

/** Sends a six-digit code by SMS. RATE_LIMITED with `retryAfterMs` within 60 s of the last one. */
export const sendSmsCode = endpoint({
  name: 'sendSmsCode',
  method: 'POST',
  path: '/session/sms-code',
  request: v.object({ phone: mobile }),
  response: v.object({ resendAfterMs: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
});

/**
 * Signs in with a verified phone number (H5). The account is the same one that a mini-program
 * linked to this number, so its orders are seen on every host. Wrong code: SMS_CODE_WRONG.
 */
export const signInWithPhone = endpoint({
  name: 'signInWithPhone',
  method: 'POST',
  path: '/session/phone',
  request: v.object({ phone: mobile, smsCode: v.pipe(v.string(), v.regex(/^\d{6}$/)) }),
  response: signedIn,
});

/**
 * Links the host's account to the phone number the host verified. `proof` is what the host's
 * phone button gave: WeChat's one-time `code`, or Alipay's encrypted `response`. Both accounts
 * become one; orders and addresses of both are kept. The reply carries a new token.
 */
export const linkPhone = endpoint({
  name: 'linkPhone',
  method: 'POST',
  path: '/session/link-phone',
  auth: true,
  request: v.object({
    host: v.picklist(['weapp', 'alipay']),
    proof: v.pipe(v.string(), v.minLength(1), v.maxLength(4096)),
  }),
  response: signedIn,
});

export const getMe = endpoint({
  name: 'getMe',
  method: 'GET',
  path: '/me',
  auth: true,
  request: nothing,
  response: v.object({
    session,
    orderCounts: v.object({ unpaid: v.number(), toShip: v.number(), toReceive: v.number() }),
  }),
});

export const signOut = endpoint({
  name: 'signOut',
  method: 'DELETE',
  path: '/session',
  auth: true,
  request: nothing,
  response: nothing,
});
