import type { Channel } from '@/domain/payment/channel';

/** What the hosts allow: metrics of each kind, values of a dimension, bytes of one value (UTF-8). */
export const LIMITS = { metrics: 20, values: 50, bytes: 256, uint32: 4_294_967_295 } as const;

/** Parts of the API. */
export const GROUPS = [
  'session',
  'catalog',
  'cart',
  'address',
  'order',
  'payment',
  'health',
] as const;
/** How a call ended; `failed` is every other unknown outcome. */
export const ENDINGS = ['ok', 'refused', 'timeout', 'offline', 'failed'] as const;

/** Kinds of pages by folder of `src/pages`, never what is shown on one. */
export const PAGES = [
  'tabs/home',
  'tabs/category',
  'tabs/cart',
  'tabs/me',
  'product/detail',
  'trade/checkout',
  'trade/result',
  'orders/list',
  'orders/detail',
  'address/list',
  'address/edit',
  'wallet/home',
  'wallet/bills',
  'wallet/topup',
  'wallet/withdraw',
  'wallet/password',
  'transfer/order',
  'health/code',
  'health/identity',
  'health/appeal',
  'health/paper',
  'health/check',
  'health/venue',
  'health/shows',
  'account/login',
  'account/settings',
  'account/about',
] as const;

/** A transfer is none of them: it ends days after the visit in which it began. */
const CHANNEL_NAMES = [
  'WECHAT_MINI',
  'ALIPAY_MINI',
  'ALIPAY_WAP',
  'ALIPAY_LINK',
  'WECHAT_QR',
  'NET_BANK',
  'WALLET',
] as const satisfies readonly Channel[];

/** Where a payment came to rest. */
export const RESTS = [
  'paid',
  'closed',
  'refunded',
  'unresolved',
  'back',
  'review',
  'locked',
] as const;

/** Classes of errors that nobody caught. */
export const ERRORS = [
  'Error',
  'TypeError',
  'ReferenceError',
  'RangeError',
  'SyntaxError',
  'rejection',
  'other',
] as const;

/** Words written here and nowhere else: what a person typed or bought cannot be one. */
type Words = readonly string[];

interface Declared {
  /** The number that WeChat's console gave this metric. */
  readonly id: number;
  readonly name: string;
  readonly unit: 'ms' | 'count' | '1/10000';
  /** One list, or two: then a value is `first.second`. */
  readonly of: readonly [Words] | readonly [Words, Words];
}

/** Depends on the network: hosts split these by carrier and kind of network. */
export const NETWORK_METRICS = [
  { id: 1001, name: 'request', unit: 'ms', of: [GROUPS, ENDINGS] },
  { id: 1002, name: 'pay-open', unit: 'ms', of: [CHANNEL_NAMES] },
  { id: 1003, name: 'pay-result', unit: 'ms', of: [CHANNEL_NAMES, RESTS] },
  { id: 1004, name: 'web-ttfb', unit: 'ms', of: [PAGES] },
] as const satisfies readonly Declared[];

/** Depends on the device: hosts split these by model. */
export const OTHER_METRICS = [
  { id: 2001, name: 'launch', unit: 'ms', of: [PAGES] },
  { id: 2002, name: 'page', unit: 'ms', of: [PAGES] },
  { id: 2003, name: 'pay-end', unit: 'count', of: [CHANNEL_NAMES, RESTS] },
  { id: 2004, name: 'error', unit: 'count', of: [ERRORS] },
  { id: 2005, name: 'web-lcp', unit: 'ms', of: [PAGES] },
  { id: 2006, name: 'web-inp', unit: 'ms', of: [PAGES] },
  { id: 2007, name: 'web-cls', unit: '1/10000', of: [PAGES] },
] as const satisfies readonly Declared[];

/** True when a tuple has at most `N` members. */
export type Fits<L extends readonly unknown[], N extends number> = `${N}` extends keyof L
  ? false
  : true;

/** The members of a tuple of at most `N`; of a longer one none, so that using it does not compile. */
type Within<L extends readonly unknown[], N extends number> =
  Fits<L, N> extends true ? L[number] : never;

type Metric =
  | Within<typeof NETWORK_METRICS, typeof LIMITS.metrics>
  | Within<typeof OTHER_METRICS, typeof LIMITS.metrics>;

export type MetricName = Metric['name'];

type Values<Of> = Of extends readonly [infer A extends Words, infer B extends Words]
  ? `${Within<A, typeof LIMITS.values>}.${Within<B, typeof LIMITS.values>}`
  : Of extends readonly [infer A extends Words]
    ? Within<A, typeof LIMITS.values>
    : never;

/** The only words that may go with a metric. */
export type DimensionOf<Name extends MetricName> = Values<
  Extract<Metric, { readonly name: Name }>['of']
>;

export type MeasuredChannel = (typeof CHANNEL_NAMES)[number];
export type Group = (typeof GROUPS)[number];
export type Ending = (typeof ENDINGS)[number];
export type PageName = (typeof PAGES)[number];
export type Rest = (typeof RESTS)[number];
export type ErrorClass = (typeof ERRORS)[number];

export const METRICS: readonly (Declared & { readonly name: MetricName })[] = [
  ...NETWORK_METRICS,
  ...OTHER_METRICS,
];

/** The channel as a word of these metrics; null: it is not measured. */
export function measured(channel: Channel): MeasuredChannel | null {
  return CHANNEL_NAMES.find((name) => name === channel) ?? null;
}

/** Every value that the dimension of a metric can have. */
export function dimensionsOf({ of: [first, second] }: Pick<Declared, 'of'>): readonly string[] {
  return second ? first.flatMap((a) => second.map((b) => `${a}.${b}`)) : first;
}
