import { fieldOf, readHostCallback } from './host-callback';
import type { CashierOutcome } from './outcome';

interface AlipayRow {
  readonly id: string;
  readonly code: string;
  readonly outcome: CashierOutcome;
}

/** Table 4.2: result codes. What is not in it is UNKNOWN. 9000 is no proof of payment. */
export const ALIPAY_RESULT_ROWS: readonly AlipayRow[] = [
  { id: '4.2-9000', code: '9000', outcome: 'CLAIMED_OK' },
  { id: '4.2-8000', code: '8000', outcome: 'UNKNOWN' },
  { id: '4.2-6004', code: '6004', outcome: 'UNKNOWN' },
  { id: '4.2-6002', code: '6002', outcome: 'UNKNOWN' },
  { id: '4.2-6001', code: '6001', outcome: 'CANCELLED' },
  { id: '4.2-4000', code: '4000', outcome: 'DECLINED' },
  { id: '4.2-4', code: '4', outcome: 'CONFIG' },
  { id: '4.2-99', code: '99', outcome: 'CANCELLED' },
  { id: '4.2-5000', code: '5000', outcome: 'UNKNOWN' },
];

/** Table 4.2: `error` of a fail callback; it counts only when there is no known result code. */
export const ALIPAY_ERROR_ROWS: readonly AlipayRow[] = [
  { id: '4.2-error-4', code: '4', outcome: 'CONFIG' },
  { id: '4.2-error-2', code: '2', outcome: 'CONFIG' },
];

function codeOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : null;
}

function rowFor(rows: readonly AlipayRow[], value: unknown): AlipayRow | undefined {
  const code = codeOf(value);
  return rows.find((row) => row.code === code);
}

/**
 * Reads what my.tradePay called back with: `resultCode` flat or inside `response`, as a string or a
 * number. Never throws. A missing API is CONFIG, silence and everything unreadable UNKNOWN.
 */
export function readAlipayOutcome(raw: unknown): CashierOutcome {
  const callback = readHostCallback(raw);
  if (callback === 'missing') return 'CONFIG';
  if (callback === null) return 'UNKNOWN';
  const { kind, value } = callback;
  const code = fieldOf(value, 'resultCode') ?? fieldOf(fieldOf(value, 'response'), 'resultCode');
  const known = rowFor(ALIPAY_RESULT_ROWS, code);
  if (known !== undefined) return known.outcome;
  const failed = kind === 'ok' ? undefined : rowFor(ALIPAY_ERROR_ROWS, fieldOf(value, 'error'));
  return failed?.outcome ?? 'UNKNOWN';
}
