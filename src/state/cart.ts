import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import {
  addLine,
  MAX_LINES,
  MAX_QUANTITY,
  removeLines,
  restoreLines,
  selectLines,
  setQuantity,
} from '@/domain/cart/cart';
import type { CartLine } from '@/domain/cart/line';
import { isFen } from '@/domain/money';
import { services } from '@/services';
import { persisted } from './persisted';

interface Removed {
  readonly line: CartLine;
  readonly index: number;
}

export interface CartState {
  readonly lines: readonly CartLine[];
  /** False once the device refused to store the cart: it then lives until the app is closed. */
  readonly stored: boolean;
  /** What the last removal took, for undo. */
  readonly removed: readonly Removed[];
  add(line: CartLine): void;
  setQuantity(skuId: string, quantity: number, max?: number): void;
  select(skuIds: readonly string[], selected: boolean): void;
  remove(skuIds: readonly string[]): void;
  undo(): void;
  forgetRemoved(): void;
  /** Takes out what an order has bought; there is no undo. */
  bought(skuIds: readonly string[]): void;
  /** Shows the number on the tab. */
  announce(): void;
}

const isId = (value: unknown) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value);
const isText = (value: unknown) => typeof value === 'string' && value.length < 600;

function isLine(raw: unknown): raw is CartLine {
  if (typeof raw !== 'object' || raw === null) return false;
  const line = raw as Record<string, unknown>;
  return (
    [line.skuId, line.spuId].every(isId) &&
    [line.title, line.spec, line.picture, line.tint].every(isText) &&
    isFen(line.priceFen) &&
    Number.isSafeInteger(line.quantity) &&
    (line.quantity as number) > 0 &&
    (line.quantity as number) <= MAX_QUANTITY &&
    typeof line.selected === 'boolean'
  );
}

function onceEach(lines: readonly CartLine[]): readonly CartLine[] {
  const skuIds = lines.map((line) => line.skuId);
  return lines.filter((line, at) => skuIds.indexOf(line.skuId) === at);
}

const disk = persisted<readonly CartLine[]>('amphi.cart', (raw) =>
  Array.isArray(raw) ? onceEach(raw.filter(isLine)).slice(0, MAX_LINES) : null,
);

export const cart = createStore<CartState>()((set, get) => {
  const change = (lines: readonly CartLine[], removed: readonly Removed[] = []) => {
    set({ lines, removed, stored: disk.save(lines) });
    get().announce();
  };
  return {
    lines: disk.load() ?? [],
    stored: true,
    removed: [],
    add: (line) => change(addLine(get().lines, line)),
    setQuantity: (skuId, quantity, max) =>
      change(setQuantity(get().lines, skuId, quantity, max), get().removed),
    select: (skuIds, selected) => change(selectLines(get().lines, skuIds, selected), get().removed),
    remove(skuIds) {
      const { lines } = get();
      const removed = lines.flatMap((line, index) =>
        skuIds.includes(line.skuId) ? [{ line, index }] : [],
      );
      change(removeLines(lines, skuIds), removed);
    },
    undo: () => change(restoreLines(get().lines, get().removed)),
    forgetRemoved: () => set({ removed: [] }),
    bought: (skuIds) => change(removeLines(get().lines, skuIds)),
    announce: () =>
      services.platform.navigation.setCartBadge(
        get().lines.reduce((sum, line) => sum + line.quantity, 0),
      ),
  };
});

export function useCart<T>(select: (state: CartState) => T): T {
  return useStore(cart, select);
}
