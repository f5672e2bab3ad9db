/** One choice of a product: value and price factor. `colour` values also tint the picture. */
export interface OptionPool {
  readonly name: string;
  readonly values: readonly (readonly [value: string, factor: number])[];
  /** How many values one product offers, at most. */
  readonly offer: number;
  readonly colour: boolean;
}

/** A kind of thing: it decides which words, choices and prices suit it. */
export interface Kind {
  readonly noun: string;
  readonly icons: readonly string[];
  /** Yuan, of the smallest choice. */
  readonly price: readonly [low: number, high: number];
  readonly leads: readonly string[];
  readonly tails: readonly string[];
  readonly options: readonly OptionPool[];
  readonly facts: readonly (readonly [name: string, values: readonly string[]])[];
}

/** Kinds that share shelf, brands, reasons and service words. */
export interface Shelf {
  readonly name: string;
  /** Fact that a lead's `@value` gives, so that title and facts agree; `材质` unless named. */
  readonly mark?: string;
  readonly brands: readonly string[];
  readonly reasons: readonly string[];
  readonly details: readonly string[];
  readonly facts: readonly (readonly [name: string, values: readonly string[]])[];
  readonly kinds: readonly Kind[];
}

export interface Department {
  readonly name: string;
  readonly icon: string;
  readonly seller: number;
  readonly shelves: readonly Shelf[];
}

export const list = (text: string): string[] => text.trim().split(/\s+/);

/** Sentences, parted by `|`. */
export const lines = (text: string): string[] => text.split('|').map((line) => line.trim());

/** `2.5斤:1 5斤:1.8` → values with their price factors. */
export function sizes(name: string, text: string, offer = 3): OptionPool {
  const values = list(text).map((part) => {
    const [value = '', factor = '1'] = part.split(':');
    return [value, Number(factor)] as const;
  });
  return { name, values, offer, colour: false };
}

export function colours(text: string, offer = 4): OptionPool {
  const values = list(text).map((value) => [value, 1] as const);
  return { name: '颜色', values, offer, colour: true };
}

export function facts(text: string): (readonly [string, readonly string[]])[] {
  return list(text).map((part) => {
    const [name = '', values = ''] = part.split('=');
    return [name, values.split('|')] as const;
  });
}

export function kind(
  noun: string,
  icons: string,
  price: readonly [number, number],
  leads: string,
  tails: string,
  options: readonly OptionPool[] = [],
  own = '',
): Kind {
  return {
    noun,
    icons: list(icons),
    price,
    leads: list(leads),
    tails: list(tails),
    options,
    facts: own ? facts(own) : [],
  };
}
