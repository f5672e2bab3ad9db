import { isChannel, type Channel } from './channel';

export const RECORD_VERSION = 1;
export const RECORD_MAX_BYTES = 1024;

/** Where the payment stood; decides how a relaunch reads the server's "unpaid". */
export const PHASES = ['CREATING', 'READY', 'PREPAYING', 'EXTERNAL', 'PENDING', 'CLOSED'] as const;
export type Phase = (typeof PHASES)[number];

/** What survives a kill (B6). No personal data, no amount, no cashier parameters. */
export interface PaymentRecord {
  readonly v: typeof RECORD_VERSION;
  readonly intentId: string;
  /** Idempotency key; null for an order that was made elsewhere. */
  readonly key: string | null;
  readonly orderNo: string | null;
  readonly attemptNo: string | null;
  readonly channel: Channel;
  readonly phase: Phase;
  readonly createdAt: number;
  /** Attempt's or order's expiry; in phase CLOSED the end of the watch. 0: not known. */
  readonly expiresAt: number;
}

const ID = /^[\w.:~-]{1,128}$/;

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

function isIdOrNull(value: unknown): value is string | null {
  return value === null || isId(value);
}

function isInstant(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Reads a stored record. Corrupt text, another version, or anything unexpected gives null. */
export function parseRecord(text: string | null): PaymentRecord | null {
  if (text === null || text.length > RECORD_MAX_BYTES) return null;
  const raw = parseJson(text);
  if (typeof raw !== 'object' || raw === null) return null;
  const { v, intentId, key, orderNo, attemptNo, channel, phase, createdAt, expiresAt } =
    raw as Partial<Record<keyof PaymentRecord, unknown>>;
  if (v !== RECORD_VERSION || !isId(intentId) || !isChannel(channel)) return null;
  if (!isIdOrNull(key) || !isIdOrNull(orderNo) || !isIdOrNull(attemptNo)) return null;
  if (key === null && orderNo === null) return null;
  const known = PHASES.find((candidate) => candidate === phase);
  if (known === undefined || !isInstant(createdAt) || !isInstant(expiresAt)) return null;
  return { v, intentId, key, orderNo, attemptNo, channel, phase: known, createdAt, expiresAt };
}

/** JSON text of at most 1 KB, or null when the ids of the server don't fit: then nothing is kept. */
export function formatRecord(record: PaymentRecord): string | null {
  const text = JSON.stringify(record);
  return parseRecord(text) === null ? null : text;
}
