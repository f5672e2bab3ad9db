import { CHANNELS, type Channel } from './channel';

export interface WechatInvocation {
  readonly kind: 'wechat';
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: string;
  readonly paySign: string;
}

export interface AlipayInvocation {
  readonly kind: 'alipay';
  readonly tradeNO: string;
}

export interface RedirectInvocation {
  readonly kind: 'redirect';
  readonly url: string;
}

/** Parameters from the backend, checked in shape before the host's cashier is opened. */
export type Invocation = WechatInvocation | AlipayInvocation | RedirectInvocation;

/** A string of 1 to `max` characters. */
function isText(value: unknown, max: number): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= max;
}

/**
 * Shape of requestPayment v3 (D2): `timeStamp` 10-digit seconds as a string, `package`
 * `prepay_id=…` up to 128 characters, `nonceStr` up to 32, `signType` RSA.
 */
export function isWechatInvocation(invocation: Invocation): invocation is WechatInvocation {
  return (
    invocation.kind === 'wechat' &&
    isText(invocation.timeStamp, 10) &&
    /^\d{10}$/.test(invocation.timeStamp) &&
    isText(invocation.package, 128) &&
    /^prepay_id=.+$/.test(invocation.package) &&
    isText(invocation.nonceStr, 32) &&
    invocation.signType === 'RSA' &&
    isText(invocation.paySign, 4096)
  );
}

/** Shape of my.tradePay (D2): `tradeNO` is 16 to 64 digits. */
export function isAlipayInvocation(invocation: Invocation): invocation is AlipayInvocation {
  return (
    invocation.kind === 'alipay' &&
    isText(invocation.tradeNO, 64) &&
    /^\d{16,64}$/.test(invocation.tradeNO)
  );
}

/** A web address. Which origins may be followed is the list of the platform adapter. */
export function isRedirectInvocation(invocation: Invocation): invocation is RedirectInvocation {
  return (
    invocation.kind === 'redirect' &&
    isText(invocation.url, 8192) &&
    /^https?:\/\/[^\s\\]+$/.test(invocation.url)
  );
}

/** True when the parameters belong to the channel and have the shape that its cashier documents. */
export function isCallable(channel: Channel, invocation: Invocation): boolean {
  return (
    CHANNELS[channel].invocation === invocation.kind &&
    (isWechatInvocation(invocation) ||
      isAlipayInvocation(invocation) ||
      isRedirectInvocation(invocation))
  );
}
