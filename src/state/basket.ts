import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CartLine } from '@/domain/cart/line';
import { isFen } from '@/domain/money';
import type { Quote } from '@/domain/order/order';
import { persisted } from './persisted';

export interface Basket {
  readonly from: 'cart' | 'buy-now';
  readonly lines: readonly CartLine[];
}

interface BasketState extends Basket {
  /** What the shopper wrote to the seller. People write names and numbers there: memory only. */
  readonly remark: string;
}

const EMPTY: Basket = { from: 'cart', lines: [] };

const isText = (value: unknown) => typeof value === 'string' && value.length < 600;

function isLine(raw: unknown): raw is CartLine {
  if (typeof raw !== 'object' || raw === null) return false;
  const line = raw as Partial<Record<keyof CartLine, unknown>>;
  return (
    [line.skuId, line.spuId, line.title, line.spec, line.picture, line.tint].every(isText) &&
    isFen(line.priceFen) &&
    Number.isSafeInteger(line.quantity) &&
    (line.quantity as number) > 0
  );
}

const disk = persisted<Basket>('amphi.basket', (raw) => {
  const { from, lines } = (raw ?? {}) as Partial<Basket>;
  if ((from !== 'cart' && from !== 'buy-now') || !Array.isArray(lines)) return null;
  return { from, lines: lines.filter(isLine) };
});

/** What is at the till. It survives a kill, so that nobody has to choose again. */
export const basket = createStore<BasketState>()(() => ({ ...(disk.load() ?? EMPTY), remark: '' }));

/** What goes to the till: the chosen lines of the cart, or the one line of 立即购买. */
export function fillBasket(lines: readonly CartLine[], from: Basket['from']): void {
  basket.setState({ lines, from });
  disk.save({ lines, from });
}

/** Takes over what the shopper has just agreed to: today's prices and what can be had. */
export function adoptQuote(quote: Quote): void {
  const { from } = basket.getState();
  const lines = quote.lines.map(({ unitPriceFen, amountFen: _sum, ...line }) => ({
    ...line,
    priceFen: unitPriceFen,
    selected: true,
  }));
  fillBasket(lines, from);
}

export function emptyBasket(): void {
  basket.setState({ ...EMPTY, remark: '' });
  disk.clear();
}

export function writeRemark(remark: string): void {
  basket.setState({ remark });
}

export function useBasketLines(): readonly CartLine[] {
  return useStore(basket, (state) => state.lines);
}

export function useRemark(): string {
  return useStore(basket, (state) => state.remark);
}
