import { CHANNELS, type Channel, type InvocationKind } from './channel';

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

/** A form to be posted to the provider's gateway. Which actions may be followed is the adapter's list. */
export interface FormInvocation {
  readonly kind: 'form';
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Our own cashier page, for any browser. The token stands in the fragment, so no server logs it (C1). */
export interface LinkInvocation {
  readonly kind: 'link';
  readonly url: string;
}

/** What WeChat's scanner reads from a screen (`code_url`). */
export interface CodeInvocation {
  readonly kind: 'code';
  readonly text: string;
}

/** One payment from the balance: the server's nonce is bound to this order and amount (E3). */
export interface WalletInvocation {
  readonly kind: 'wallet';
  readonly nonce: string;
}

/** A transfer is announced; its account and remark code are asked for apart. */
export interface TransferInvocation {
  readonly kind: 'transfer';
}

/** Parameters from the backend, checked in shape before a cashier is opened. */
export type Invocation =
  | WechatInvocation
  | AlipayInvocation
  | FormInvocation
  | LinkInvocation
  | CodeInvocation
  | WalletInvocation
  | TransferInvocation;

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

const MOST_FIELDS = 60;

/** A form: an http(s) action without fragment, and plain named texts. */
export function isFormInvocation(invocation: Invocation): invocation is FormInvocation {
  if (invocation.kind !== 'form' || !isText(invocation.action, 2048)) return false;
  const { action, fields } = invocation;
  if (!/^https?:\/\/[^\s\\#]+$/.test(action)) return false;
  if (typeof fields !== 'object' || fields === null) return false;
  const pairs = Object.entries(fields as Readonly<Record<string, unknown>>);
  return (
    pairs.length <= MOST_FIELDS &&
    pairs.every(([name, value]) => /^[\w.-]{1,64}$/.test(name) && typeof value === 'string') &&
    pairs.every(([, value]) => (value as string).length <= 8192)
  );
}

/** A cashier page of ours, `…/c/#token` with a token of at least 128 bits, and no query. */
export function isLinkInvocation(invocation: Invocation): invocation is LinkInvocation {
  return (
    invocation.kind === 'link' &&
    isText(invocation.url, 512) &&
    /^https?:\/\/[^\s\\/?#@]+\/c\/#[\w-]{22,128}$/.test(invocation.url)
  );
}

export function isCodeInvocation(invocation: Invocation): invocation is CodeInvocation {
  return (
    invocation.kind === 'code' &&
    isText(invocation.text, 512) &&
    /^weixin:\/\/wxpay\/[\w/?=&%.-]+$/.test(invocation.text)
  );
}

export function isWalletInvocation(invocation: Invocation): invocation is WalletInvocation {
  return (
    invocation.kind === 'wallet' &&
    isText(invocation.nonce, 64) &&
    /^[\w-]{16,64}$/.test(invocation.nonce)
  );
}

const SHAPES: Readonly<Record<InvocationKind, (invocation: Invocation) => boolean>> = {
  wechat: isWechatInvocation,
  alipay: isAlipayInvocation,
  form: isFormInvocation,
  link: isLinkInvocation,
  code: isCodeInvocation,
  wallet: isWalletInvocation,
  transfer: () => true,
};

/** True when the parameters belong to the channel and have the shape that its cashier documents. */
export function isCallable(channel: Channel, invocation: Invocation): boolean {
  const { kind } = invocation;
  return CHANNELS[channel].invocation === kind && SHAPES[kind](invocation);
}
