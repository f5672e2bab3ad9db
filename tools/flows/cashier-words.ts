import type { CashierEnd } from './hand';

/** What the hosts' cashiers write on the button of each end. */
export const CASHIER_WORDS: Readonly<Record<CashierEnd, string>> = {
  paid: '支付成功',
  'paid-no-return': '支付成功但不返回',
  cancelled: '取消',
  failed: '支付失败',
  insufficient: '余额不足',
  'network-error': '网络错误',
  processing: '处理中',
  unknown: '结果未知',
  repeated: '重复请求',
};

/** Where the browser's cashier has other words for the same end. */
const BROWSER_WORDS: Readonly<Partial<Record<CashierEnd, string>>> = {
  paid: '确认支付',
  'paid-no-return': '支付后不返回',
  cancelled: '取消支付',
};

export const browserWords = (end: CashierEnd): string => BROWSER_WORDS[end] ?? CASHIER_WORDS[end];
