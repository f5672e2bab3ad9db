/** Ways to pay that a client can start in this version. A new channel is one more row of `CHANNELS`. */
export type Channel = 'WECHAT_MINI' | 'ALIPAY_MINI' | 'ALIPAY_WAP';

interface ChannelFacts {
  /** Leaves the app (redirect, link, QR) instead of opening a cashier inside it. */
  readonly external: boolean;
  /** The only kind of cashier parameters this channel takes. */
  readonly invocation: 'wechat' | 'alipay' | 'redirect';
  readonly label: string;
}

export const CHANNELS: Readonly<Record<Channel, ChannelFacts>> = {
  WECHAT_MINI: { external: false, invocation: 'wechat', label: '微信支付' },
  ALIPAY_MINI: { external: false, invocation: 'alipay', label: '支付宝' },
  ALIPAY_WAP: { external: true, invocation: 'redirect', label: '支付宝' },
};

/** True when the value is a channel of this version (records and URLs come from outside). */
export function isChannel(value: unknown): value is Channel {
  return typeof value === 'string' && Object.prototype.hasOwnProperty.call(CHANNELS, value);
}

/** True when the shopper leaves the app to pay, so that polling lasts until the attempt expires. */
export function isExternalChannel(channel: Channel): boolean {
  return CHANNELS[channel].external;
}
