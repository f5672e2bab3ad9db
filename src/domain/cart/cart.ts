import { fen, MAX_FEN, type Fen } from '@/domain/money';
import type { CartCheck, CartLine } from './line';

/** At most this many different SKUs in a cart. */
export const MAX_LINES = 120;
/** At most this many of one SKU, whatever the server would allow. */
export const MAX_QUANTITY = 99;

/** A line beside what the server says of it now; `check` is null until it has answered. */
export interface CartRow {
  readonly line: CartLine;
  readonly check: CartCheck | null;
  /** Why it can't be bought, or null. */
  readonly blocked: 'SOLD_OUT' | 'OFF_SHELF' | null;
  /** Price difference to what was shown when it was added (negative: cheaper now), in fen. */
  readonly priceShift: number;
  /** Most that can be chosen. */
  readonly max: number;
}

export interface CartTotals {
  /** What goes to the till: pieces and sum of the chosen lines that can be bought. */
  readonly selectedPieces: number;
  readonly selectedFen: Fen;
  readonly allSelected: boolean;
}

const clamp = (quantity: number, max: number) =>
  Math.max(1, Math.min(Math.trunc(quantity) || 1, max));

/** Adds a line or raises its quantity. The newest price and picture are kept; newest line first. */
export function addLine(lines: readonly CartLine[], line: CartLine): readonly CartLine[] {
  const known = lines.find((each) => each.skuId === line.skuId);
  const quantity = clamp((known?.quantity ?? 0) + line.quantity, MAX_QUANTITY);
  if (!known) return [{ ...line, quantity }, ...lines].slice(0, MAX_LINES);
  return lines.map((each) => (each === known ? { ...line, quantity, selected: true } : each));
}

/** Sets a quantity, kept between 1 and `max`. */
export function setQuantity(
  lines: readonly CartLine[],
  skuId: string,
  quantity: number,
  max: number = MAX_QUANTITY,
): readonly CartLine[] {
  return lines.map((line) =>
    line.skuId === skuId ? { ...line, quantity: clamp(quantity, max) } : line,
  );
}

export function selectLines(
  lines: readonly CartLine[],
  skuIds: readonly string[],
  selected: boolean,
): readonly CartLine[] {
  return lines.map((line) =>
    line.selected !== selected && skuIds.includes(line.skuId) ? { ...line, selected } : line,
  );
}

export function removeLines(
  lines: readonly CartLine[],
  skuIds: readonly string[],
): readonly CartLine[] {
  return lines.filter((line) => !skuIds.includes(line.skuId));
}

/** Puts removed lines back where they were. */
export function restoreLines(
  lines: readonly CartLine[],
  removed: readonly { readonly line: CartLine; readonly index: number }[],
): readonly CartLine[] {
  const next = lines.filter((line) => !removed.some((each) => each.line.skuId === line.skuId));
  for (const { line, index } of [...removed].sort((a, b) => a.index - b.index)) {
    next.splice(Math.min(index, next.length), 0, line);
  }
  return next;
}

/** Joins lines with the server's checks. */
export function cartRow(line: CartLine, check: CartCheck | null): CartRow {
  const gone = check !== null && check.state !== 'ON_SALE' ? check.state : null;
  const blocked = gone ?? (check !== null && check.stock === 0 ? 'SOLD_OUT' : null);
  return {
    line,
    check,
    blocked,
    priceShift: check && !blocked ? check.priceFen - line.priceFen : 0,
    max: check ? Math.max(1, Math.min(check.stock, check.limit, MAX_QUANTITY)) : MAX_QUANTITY,
  };
}

/** Unit price now: the server's while it can be bought, else what was shown last. */
export function priceNow({ line, check, blocked }: CartRow): Fen {
  return check && !blocked ? check.priceFen : line.priceFen;
}

/** Pieces that can be had now: never more than the server allows. */
export function piecesNow({ line, max }: CartRow): number {
  return Math.min(line.quantity, max);
}

/**
 * Totals over what can be bought, at the server's price where it is known. A preview only: it
 * stands still at the largest amount instead of failing.
 */
export function cartTotals(rows: readonly CartRow[]): CartTotals {
  const open = rows.filter((row) => !row.blocked);
  const chosen = open.filter((row) => row.line.selected);
  const sum = chosen.reduce((all, row) => all + priceNow(row) * piecesNow(row), 0);
  return {
    selectedPieces: chosen.reduce((sum, row) => sum + piecesNow(row), 0),
    selectedFen: fen(Math.min(sum, MAX_FEN)),
    allSelected: open.length > 0 && chosen.length === open.length,
  };
}
