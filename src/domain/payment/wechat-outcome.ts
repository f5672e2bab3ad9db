import { fieldOf, readHostCallback } from './host-callback';
import type { CashierOutcome } from './outcome';

interface WechatRow {
  readonly id: string;
  /** `is`: the whole text; `has`: anywhere in it; `detail`: everything after `requestPayment`. */
  readonly match: 'is' | 'has' | 'detail';
  readonly words: readonly string[];
  readonly outcome: CashierOutcome;
}

/**
 * Table 4.1 with ruling 9. The text is errMsg and err_desc joined by a space, trimmed, lower-case;
 * the first row that fits decides, and what fits none is UNKNOWN.
 */
export const WECHAT_ROWS: readonly WechatRow[] = [
  { id: '4.1-ok', match: 'is', words: ['requestpayment:ok'], outcome: 'CLAIMED_OK' },
  { id: '4.1-paid', match: 'has', words: ['已支付', 'orderpaid'], outcome: 'UNKNOWN' },
  {
    id: '4.1-config',
    match: 'has',
    words: ['签名', 'signature', '缺少参数', 'total_fee', 'no permission', 'appid'],
    outcome: 'CONFIG',
  },
  { id: '4.1-stale', match: 'has', words: ['已过期'], outcome: 'STALE_PREPAY' },
  { id: '4.1-payer', match: 'has', words: ['订单与微信号不一致'], outcome: 'WRONG_PAYER' },
  {
    id: '4.1-risk',
    match: 'has',
    words: ['风险', '交易异常', '交易受限', '支付限额'],
    outcome: 'RISK',
  },
  {
    id: '4.1-network',
    match: 'has',
    words: ['timeout', 'time limit', 'interrupted', '网络'],
    outcome: 'UNKNOWN',
  },
  {
    id: '4.1-cancel',
    match: 'detail',
    words: [':fail cancel', ':cancel'],
    outcome: 'CANCELLED',
  },
];

function fits(row: WechatRow, text: string): boolean {
  switch (row.match) {
    case 'is':
      return row.words.includes(text);
    case 'has':
      return row.words.some((word) => text.includes(word));
    case 'detail':
      return row.words.some((word) => text === `requestpayment${word}`);
  }
}

/**
 * Reads what wx.requestPayment called back with. Never throws; err_code alone decides nothing.
 * A missing API is CONFIG (no cashier can have opened), silence and everything unreadable UNKNOWN.
 */
export function readWechatOutcome(raw: unknown): CashierOutcome {
  const callback = readHostCallback(raw);
  if (callback === 'missing') return 'CONFIG';
  if (callback === null) return 'UNKNOWN';
  const message = fieldOf(callback.value, 'errMsg');
  if (callback.kind === 'ok' && (message === undefined || message === null || message === ''))
    return 'CLAIMED_OK';
  const text = [message, fieldOf(callback.value, 'err_desc')]
    .filter((part): part is string => typeof part === 'string')
    .join(' ')
    .trim()
    .toLowerCase();
  return WECHAT_ROWS.find((row) => fits(row, text))?.outcome ?? 'UNKNOWN';
}
