import { useState } from 'react';
import type { Product, Sku } from '@/domain/catalog/product';
import {
  choiceWords,
  resolveSku,
  startChoice,
  toggleValue,
  valueReason,
  valueStates,
  type Choice,
  type ValueState,
} from '@/domain/catalog/sku-graph';
import { MAX_QUANTITY } from '@/domain/cart/cart';
import { addToCart, buyNow, mostOf } from './purchase';

/** What the sheet offers: one way on, or both. */
export type Way = 'cart' | 'buy';
export type Offer = Way | 'both';

export interface Picker {
  readonly choice: Choice;
  readonly states: readonly (readonly ValueState[])[];
  readonly sku: Sku | null;
  readonly quantity: number;
  readonly most: number;
  /** What is chosen, or still to be chosen. */
  readonly words: string;
  /** Why the last tap did nothing. */
  readonly hint: string;
  readonly offer: Offer;
  readonly open: boolean;
  /** The sheet has been open once: from then on it stays in the tree. */
  readonly opened: boolean;
  show(offer: Offer): void;
  hide(): void;
  pick(index: number, value: string): void;
  count(quantity: number): void;
  say(hint: string): void;
  go(way: Way): void;
}

/** Choosing a SKU and going on with it. */
export function usePicker(product: Product, startsOpen: boolean): Picker {
  const [choice, setChoice] = useState(() => startChoice(product.options));
  const [wished, setWished] = useState(1);
  const [hint, say] = useState('');
  const [offer, setOffer] = useState<Offer>('both');
  const [open, setOpen] = useState(startsOpen);
  const [opened, setOpened] = useState(startsOpen);
  const states = valueStates(product, choice);
  const sku = resolveSku(product, choice);
  const most = sku ? mostOf(sku) : MAX_QUANTITY;
  const quantity = Math.max(1, Math.min(wished, most));
  const words = choiceWords(product.options, choice);

  const show = (next: Offer) => {
    setOffer(next);
    setOpened(true);
    setOpen(true);
  };
  const hide = () => {
    setOpen(false);
    say('');
  };
  const pick = (index: number, value: string) => {
    const at = product.options[index]?.values.indexOf(value) ?? -1;
    const state = states[index]?.[at] ?? 'impossible';
    const taken = choice[index] === value;
    if (state !== 'selectable' && !taken) return say(valueReason(choice, index, value, state));
    say('');
    setChoice(toggleValue(product.options, choice, index, value));
  };
  const go = (way: Way) => {
    if (!sku) return open ? say(words) : show(way);
    if (sku.stock === 0) return say('该规格已售罄');
    if (way === 'cart' && !addToCart(product, sku, quantity)) return;
    hide();
    if (way === 'buy') buyNow(product, sku, quantity);
  };
  return {
    ...{ choice, states, sku, quantity, most, words, hint, offer, open, opened },
    ...{ show, hide, pick, say, go, count: setWished },
  };
}
