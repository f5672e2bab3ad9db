/** What an order's payment is, in our words (table 4.3). `ERR` is "cannot tell", never "unpaid". */
export type PaymentStatus = 'PAID' | 'UNPAID' | 'CLOSED' | 'REFUNDING' | 'REFUNDED' | 'ERR';

interface StatusRow {
  readonly id: string;
  readonly word: string;
  readonly status: PaymentStatus;
}

/**
 * Table 4.3: the provider's word, or ours, to a status. `TRADE_CLOSED` of Alipay means "timed out
 * unpaid" or "fully refunded", so it can't be read here: the backend says CLOSED or REFUNDED.
 */
export const ORDER_STATUS_ROWS: readonly StatusRow[] = [
  { id: '4.3-paid', word: 'PAID', status: 'PAID' },
  { id: '4.3-paid-wx', word: 'SUCCESS', status: 'PAID' },
  { id: '4.3-paid-ali', word: 'TRADE_SUCCESS', status: 'PAID' },
  { id: '4.3-paid-ali-finished', word: 'TRADE_FINISHED', status: 'PAID' },
  { id: '4.3-unpaid', word: 'UNPAID', status: 'UNPAID' },
  { id: '4.3-unpaid-wx', word: 'NOTPAY', status: 'UNPAID' },
  { id: '4.3-unpaid-wx-paying', word: 'USERPAYING', status: 'UNPAID' },
  { id: '4.3-unpaid-ali', word: 'WAIT_BUYER_PAY', status: 'UNPAID' },
  { id: '4.3-unpaid-ali-none', word: 'ACQ.TRADE_NOT_EXIST', status: 'UNPAID' },
  { id: '4.3-closed', word: 'CLOSED', status: 'CLOSED' },
  { id: '4.3-refunding', word: 'REFUNDING', status: 'REFUNDING' },
  { id: '4.3-refunding-wx', word: 'REFUND', status: 'REFUNDING' },
  { id: '4.3-refunded', word: 'REFUNDED', status: 'REFUNDED' },
  { id: '4.3-ambiguous-ali', word: 'TRADE_CLOSED', status: 'ERR' },
];

/** Reads the raw word. Case and surrounding space don't matter; anything unknown is `ERR`. */
export function readOrderStatus(raw: unknown): PaymentStatus {
  if (typeof raw !== 'string') return 'ERR';
  const word = raw.trim().toUpperCase();
  return ORDER_STATUS_ROWS.find((row) => row.word === word)?.status ?? 'ERR';
}
