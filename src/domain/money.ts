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

/** `"123.45"` → `12345`. Only `^\d+\.\d{2}$`. @throws RangeError otherwise. */
export function yuanToFen(text: string): Fen {
  if (!/^\d+\.\d{2}$/.test(text)) throw new RangeError(`not an amount in yuan: ${text}`);
  return fen(Number(text.replace('.', '')));
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

/**
 * `total × weight ÷ sum` as whole part and remainder, exact without BigInt (iOS 12 has none):
 * every product stays below 2^53 because all three are at most 1e10.
 */
function mulDiv(total: number, weight: number, sum: number): { whole: number; rest: number } {
  const limb = 1e5;
  const high = Math.floor(total / limb) * weight;
  const low = (high % sum) * limb + (total % limb) * weight;
  return { whole: Math.floor(high / sum) * limb + Math.floor(low / sum), rest: low % sum };
}

/**
 * Splits an amount by weights with the largest-remainder method; ties go to the earlier part.
 * The parts always add up to the total.
 * @param weights non-negative safe integers with a sum from 1 to 1e10
 * @throws RangeError when the weights are empty, negative, all zero or too large
 */
export function splitFen(total: Fen, weights: readonly number[]): Fen[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum <= 0 || sum > MAX_FEN || weights.some((w) => !Number.isSafeInteger(w) || w < 0)) {
    throw new RangeError('weights must be non-negative integers with a sum from 1 to 1e10');
  }
  const parts = weights.map((weight, index) => ({ index, ...mulDiv(total, weight, sum) }));
  let left = total - parts.reduce((a, part) => a + part.whole, 0);
  for (const part of [...parts].sort((a, b) => b.rest - a.rest || a.index - b.index)) {
    if (left === 0) break;
    part.whole += 1;
    left -= 1;
  }
  return parts.map((part) => fen(part.whole));
}
