/** Ways to pay that a client can start in this version. A new channel is one more row of `CHANNELS`. */
export type Channel =
  | 'WECHAT_MINI'
  | 'ALIPAY_MINI'
  | 'ALIPAY_WAP'
  | 'ALIPAY_LINK'
  | 'WECHAT_QR'
  | 'NET_BANK'
  | 'WALLET'
  | 'BANK_TRANSFER';

/** What a cashier is opened with; `invocation.ts` has the shapes. */
export type InvocationKind = 'wechat' | 'alipay' | 'form' | 'link' | 'code' | 'wallet' | 'transfer';

interface ChannelFacts {
  /**
   * Whose cashier it is. `host`: the app's host opens it and may never answer. `own`: a part of our
   * screens, which always answers. `away`: outside this app (another page, browser, phone or bank).
   */
  readonly cashier: 'host' | 'own' | 'away';
  /** The only kind of cashier parameters this channel takes. */
  readonly invocation: InvocationKind;
  readonly label: string;
  /** The server is not asked more often than this (ms) while the money is on its way (F3). */
  readonly pollFloorMs: number;
}

const fast = { pollFloorMs: 0 };

export const CHANNELS: Readonly<Record<Channel, ChannelFacts>> = {
  WECHAT_MINI: { cashier: 'host', invocation: 'wechat', label: '微信支付', ...fast },
  ALIPAY_MINI: { cashier: 'host', invocation: 'alipay', label: '支付宝', ...fast },
  ALIPAY_WAP: { cashier: 'away', invocation: 'form', label: '支付宝', ...fast },
  ALIPAY_LINK: { cashier: 'away', invocation: 'link', label: '支付宝', ...fast },
  WECHAT_QR: { cashier: 'away', invocation: 'code', label: '微信支付', ...fast },
  NET_BANK: { cashier: 'away', invocation: 'form', label: '网上银行', ...fast },
  WALLET: { cashier: 'own', invocation: 'wallet', label: '余额', ...fast },
  BANK_TRANSFER: {
    cashier: 'away',
    invocation: 'transfer',
    label: '银行转账',
    pollFloorMs: 60_000,
  },
};

/** True when the value is a channel of this version (records and URLs come from outside). */
export function isChannel(value: unknown): value is Channel {
  return typeof value === 'string' && Object.prototype.hasOwnProperty.call(CHANNELS, value);
}

/** True when the shopper leaves the app to pay, so that polling lasts until the attempt expires. */
export function isExternalChannel(channel: Channel): boolean {
  return CHANNELS[channel].cashier === 'away';
}

/** True when the cashier is a screen of ours: it always answers, and nothing hides behind it. */
export function isOwnCashier(channel: Channel): boolean {
  return CHANNELS[channel].cashier === 'own';
}
