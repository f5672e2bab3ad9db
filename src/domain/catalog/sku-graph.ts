import type { Fen } from '@/domain/money';
import type { Product, ProductOption, Sku } from './product';

/** One value per option, in their order; null where nothing is chosen yet. */
export type Choice = readonly (string | null)[];

/**
 * What choosing a value would lead to, with the other options left as they are chosen:
 * `impossible` there is no such combination, `sold-out` there is, but none is left.
 */
export type ValueState = 'selectable' | 'sold-out' | 'impossible';

type Choosable = Pick<Product, 'options' | 'skus'>;

const fits = (sku: Sku, choice: Choice, except = -1): boolean =>
  choice.every((value, index) => index === except || value === null || sku.values[index] === value);

/** State of each value of each option, in the order of the options. */
export function valueStates(
  { options, skus }: Choosable,
  choice: Choice,
): readonly (readonly ValueState[])[] {
  return options.map((option, index) => {
    const rest = skus.filter((sku) => fits(sku, choice, index));
    return option.values.map((value) => {
      const own = rest.filter((sku) => sku.values[index] === value);
      if (own.length === 0) return 'impossible';
      return own.some((sku) => sku.stock > 0) ? 'selectable' : 'sold-out';
    });
  });
}

/** The SKU of a complete choice; null while something is open or the combination does not exist. */
export function resolveSku({ options, skus }: Choosable, choice: Choice): Sku | null {
  if (options.some((_, index) => (choice[index] ?? null) === null)) return null;
  return skus.find((sku) => fits(sku, choice)) ?? null;
}

/** What is chosen before the shopper did anything: only where there is a single value. */
export function startChoice(options: readonly ProductOption[]): Choice {
  return options.map(({ values }) => (values.length === 1 ? (values[0] ?? null) : null));
}

/** Chooses a value of one option, or takes it back when it was chosen and there are others. */
export function toggleValue(
  options: readonly ProductOption[],
  choice: Choice,
  index: number,
  value: string,
): Choice {
  const only = options[index]?.values.length === 1;
  return options.map((_, each) => {
    const current = choice[each] ?? null;
    if (each !== index) return current;
    return current === value && !only ? null : value;
  });
}

/** Picture of what is chosen so far; null when nothing is, or nothing fits. */
export function chosenPicture(skus: readonly Sku[], choice: Choice): string | null {
  if (choice.every((value) => value === null)) return null;
  return skus.find((sku) => fits(sku, choice))?.picture ?? null;
}

/** Lowest and highest price of what still fits the choice; of all SKUs when nothing does. */
export function priceRange(
  skus: readonly Sku[],
  choice: Choice = [],
): { readonly low: Fen; readonly high: Fen } | null {
  const fitting = skus.filter((sku) => fits(sku, choice));
  const prices = (fitting.length > 0 ? fitting : skus).map((sku) => sku.priceFen);
  const [first] = prices;
  if (first === undefined) return null;
  const low = prices.reduce((a, b) => (b < a ? b : a), first);
  const high = prices.reduce((a, b) => (b > a ? b : a), first);
  return { low, high };
}

/** Option values as they are read beside a product. */
export function specWords(values: readonly string[]): string {
  return values.join(' ');
}

/** Why a value cannot be chosen, naming the choices it clashes with. */
export function valueReason(
  choice: Choice,
  index: number,
  value: string,
  state: Exclude<ValueState, 'selectable'>,
): string {
  const others = choice.filter((each, at): each is string => at !== index && each !== null);
  if (state === 'sold-out') return `${specWords([...others, value])} 已售罄`;
  return others.length > 0 ? `${others.join(' ')} 没有 ${value}` : `${value} 暂不供应`;
}

/** What is still to be chosen (`请选择 颜色 尺码`), or what is chosen (`已选 红 L`). */
export function choiceWords(options: readonly ProductOption[], choice: Choice): string {
  const open = options.filter((_, index) => (choice[index] ?? null) === null);
  if (open.length > 0) return `请选择 ${open.map((option) => option.name).join(' ')}`;
  return options.length > 0 ? `已选 ${specWords(choice.map((value) => value ?? ''))}` : '';
}
