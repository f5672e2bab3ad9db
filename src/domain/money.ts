declare const unit: unique symbol;

/** Money in fen (1/100 yuan): a safe integer from 0 to 1e10. Nothing else is ever an amount. */
export type Fen = number & { readonly [unit]: 'fen' };

/** Largest amount accepted anywhere: 1e10 fen = 100 million yuan. */
export const MAX_FEN = 1e10;

/** Tells whether a value from outside is an amount. Floats, NaN, negatives and > 1e10 are not. */
export function isFen(value: unknown): value is Fen {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MAX_FEN;
}

/**
 * Brands a number as money.
 * @throws RangeError when it is not an integer from 0 to 1e10.
 */
export function fen(value: number): Fen {
  if (!isFen(value)) throw new RangeError(`not an amount in fen: ${value}`);
  return value;
}

/** Sum of amounts. @throws RangeError above 1e10. */
export function addFen(...amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}

/** Unit price × quantity (a positive integer). @throws RangeError otherwise. */
export function timesFen(price: Fen, quantity: number): Fen {
  if (!Number.isSafeInteger(quantity) || quantity < 0) {
    throw new RangeError(`not a quantity: ${quantity}`);
  }
  return fen(price * quantity);
}

/** `12345` → `"123.45"`: the yuan string payment providers expect, by integer arithmetic. */
export function fenToYuan(amount: Fen): string {
  const yuan = Math.floor(amount / 100);
  return `${yuan}.${String(amount % 100).padStart(2, '0')}`;
}

/** `123456` → `{ yuan: "1,234", cents: "56" }`, for the price component. */
export function priceParts(amount: Fen): { yuan: string; cents: string } {
  const [yuan = '0', cents = '00'] = fenToYuan(amount).split('.');
  return { yuan: yuan.replace(/\B(?=(\d{3})+$)/g, ','), cents };
}

/** `123456` → `"¥1,234.56"`: an amount inside a sentence or on a button. */
export function formatFen(amount: Fen): string {
  const { yuan, cents } = priceParts(amount);
  return `¥${yuan}.${cents}`;
}
