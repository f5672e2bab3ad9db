import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CartLine } from '@/domain/cart/line';
import { persisted } from './persisted';

export interface Basket {
  readonly from: 'cart' | 'buy-now';
  readonly lines: readonly CartLine[];
}

const EMPTY: Basket = { from: 'cart', lines: [] };

const disk = persisted<Basket>('amphi.basket', (raw) => {
  const { from, lines } = (raw ?? {}) as Partial<Basket>;
  return (from === 'cart' || from === 'buy-now') && Array.isArray(lines) ? { from, lines } : null;
});

const basket = createStore<Basket>()(() => disk.load() ?? EMPTY);

/** What goes to the till: the chosen lines of the cart, or the one line of 立即购买. */
export function fillBasket(lines: readonly CartLine[], from: Basket['from']): void {
  basket.setState({ lines, from });
  disk.save({ lines, from });
}

export function emptyBasket(): void {
  basket.setState(EMPTY);
  disk.clear();
}

export function useBasket(): Basket {
  return useStore(basket);
}
