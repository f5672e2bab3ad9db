import type { HostName } from './host-name';

/** How a payment sheet may end. */
export type CashierOutcome =
  | 'paid'
  /** Money moves and the app hears nothing. */
  | 'paid-no-return'
  | 'cancelled'
  | 'failed'
  | 'insufficient'
  | 'network-error'
  /** Alipay 8000: the bank works on it. */
  | 'processing'
  /** Alipay 6004: nobody knows. */
  | 'unknown'
  /** Alipay 5000: the same trade was sent twice. */
  | 'repeated';

interface Told {
  readonly resultCode: string;
  readonly memo: string;
}

/** Every way of leaving Alipay's cashier is a success of the call, told apart by `resultCode`. */
export const ALIPAY_RESULTS: Readonly<Record<Exclude<CashierOutcome, 'paid-no-return'>, Told>> = {
  paid: { resultCode: '9000', memo: '' },
  cancelled: { resultCode: '6001', memo: '用户中途取消' },
  failed: { resultCode: '4000', memo: '订单支付失败' },
  insufficient: { resultCode: '4000', memo: '余额不足' },
  'network-error': { resultCode: '6002', memo: '网络连接出错' },
  processing: { resultCode: '8000', memo: '正在处理中' },
  unknown: { resultCode: '6004', memo: '处理结果未知' },
  repeated: { resultCode: '5000', memo: '重复请求' },
};

const WECHAT_RESULTS: Readonly<Partial<Record<CashierOutcome, string | null>>> = {
  paid: null,
  cancelled: 'cancel',
  insufficient: '余额不足',
  'network-error': 'network error',
};

/** WeChat documents `cancel` and "fail with a detail message". @returns null for a success */
export function wechatResult(outcome: CashierOutcome): string | null {
  const known = WECHAT_RESULTS[outcome];
  return known === undefined ? 'system error' : known;
}

export const OUTCOMES: Readonly<Record<HostName, readonly CashierOutcome[]>> = {
  weapp: ['paid', 'paid-no-return', 'cancelled', 'failed', 'insufficient', 'network-error'],
  alipay: [
    ...(['paid', 'paid-no-return', 'cancelled', 'failed', 'insufficient'] as const),
    ...(['network-error', 'processing', 'unknown', 'repeated'] as const),
  ],
};

const MOVES: ReadonlySet<CashierOutcome> = new Set(['paid', 'paid-no-return', 'processing']);

/** Whether money moves unless the person behind the phone says otherwise. */
export const movesMoney = (outcome: CashierOutcome): boolean => MOVES.has(outcome);
