import type { ProductOption } from '@/domain/catalog/product';
import { fen, type Fen } from '@/domain/money';
import { createRandom, hash, type Random } from '../random';
import type { CatalogProduct, CatalogSku } from './catalog';
import { colourOf } from './colours';
import type { Department, Kind, OptionPool, Shelf } from './kind';
import { tintOf } from '../pictures/palette';

const PER_KIND = 8;
/** Titles of a feed are two lines at most. */
const TITLE_MAX = 30;
const GALLERY = 4;

interface Place {
  readonly department: Department;
  readonly shelf: Shelf;
  readonly categoryId: string;
  readonly shelfId: string;
}

/** Endings that shops use: 9.90 below a hundred, whole yuan ending in 9 above it. */
export function shopPrice(yuan: number): Fen {
  if (yuan < 20)
    return fen(
      Math.max(190, Math.round(yuan * 10) * 10 - (Math.round(yuan * 10) % 10 === 0 ? 10 : 0)),
    );
  if (yuan < 100) return fen(Math.round(yuan) * 100 - 10);
  return fen((Math.round(yuan / 10) * 10 - 1) * 100);
}

function offered(random: Random, pool: OptionPool, single: boolean): OptionPool {
  const count = single ? 1 : Math.min(pool.values.length, Math.max(2, pool.offer));
  return { ...pool, values: random.some(pool.values, count) };
}

function combinations(pools: readonly OptionPool[]): { values: string[]; factor: number }[] {
  return pools.reduce<{ values: string[]; factor: number }[]>(
    (sum, pool) =>
      sum.flatMap((head) =>
        pool.values.map(([value, factor]) => ({
          values: [...head.values, value],
          factor: head.factor * factor,
        })),
      ),
    [{ values: [], factor: 1 }],
  );
}

function stockOf(random: Random): number {
  const luck = random.next();
  if (luck < 0.07) return 0;
  if (luck < 0.16) return random.int(1, 5);
  return random.int(20, 900);
}

function makeSkus(random: Random, spuId: string, base: number, pools: readonly OptionPool[]) {
  const all = combinations(pools);
  const grid = pools.length > 1;
  const kept = all.filter((_, index) => !grid || index === 0 || !random.chance(0.14));
  const colourAt = pools.findIndex((pool) => pool.colour);
  return kept.map(({ values, factor }, index): CatalogSku => {
    const shade = pools[colourAt]?.values.findIndex(([value]) => value === values[colourAt]) ?? -1;
    return {
      skuId: `${spuId}-${String(index + 1).padStart(2, '0')}`,
      values,
      priceFen: shopPrice(base * factor),
      stock: stockOf(random),
      limit: random.chance(0.1) ? random.int(1, 3) : random.pick([20, 50, 99]),
      picture: shade >= 0 ? `/media/${spuId}/c${shade}.webp` : `/media/${spuId}/0.webp`,
    };
  });
}

const chars = (text: string) => [...text].length;

/** Brand, what stands before the noun, the noun, what stands after it: 15 to 30 characters. */
function makeTitle(
  random: Random,
  shelf: Shelf,
  kind: Kind,
  turn: number,
  taken: Set<string>,
): string {
  const lead = kind.leads[turn % kind.leads.length] ?? '';
  for (let tries = 0; tries < 60; tries += 1) {
    const brand = random.pick(shelf.brands);
    const tail = random.pick(kind.tails);
    let title = `${brand} ${lead}${kind.noun} ${tail}`;
    const more = random.pick(kind.tails);
    if (chars(title) < 15 && more !== tail) title = `${title} ${more}`;
    if (chars(title) >= 15 && chars(title) <= TITLE_MAX && !taken.has(title)) {
      taken.add(title);
      return title;
    }
  }
  throw new Error(`no title left for ${kind.noun} (${lead})`);
}

function makeProduct(
  place: Place,
  kind: Kind,
  turn: number,
  number: number,
  taken: Set<string>,
): CatalogProduct {
  const { shelf, department } = place;
  const random = createRandom(`${department.name}/${shelf.name}/${kind.noun}/${turn}`);
  const spuId = `p${String(number).padStart(4, '0')}`;
  const [low, high] = kind.price;
  const base = low + (high - low) * random.next();
  const single = kind.options.length === 0 || random.chance(0.22);
  const pools = kind.options.map((pool) => offered(random, pool, single));
  const shown = single ? [] : pools;
  const skus = makeSkus(random, spuId, base, single ? pools.map((pool) => pool) : pools).map(
    (sku) => (single ? { ...sku, values: [] } : sku),
  );
  const fixed = single ? pools.map((pool) => [pool.name, pool.values[0]?.[0] ?? ''] as const) : [];
  const own = [...kind.facts, ...shelf.facts].map(
    ([name, values]) => [name, random.pick(values)] as const,
  );
  const shades = pools.find((pool) => pool.colour)?.values.map(([value]) => colourOf(value)) ?? [];
  const icon = kind.icons[turn % kind.icons.length] ?? 'package';
  const art = { icon, seed: hash(`${spuId}/${kind.noun}`), colours: shades };
  return {
    spuId,
    categoryId: place.categoryId,
    shelfId: place.shelfId,
    title: makeTitle(random, shelf, kind, turn, taken),
    reason: random.pick(shelf.reasons),
    gallery: Array.from({ length: GALLERY }, (_, view) => `/media/${spuId}/${view}.webp`),
    tint: tintOf(art),
    sold: Math.floor(10 ** (1 + random.next() * 3.6)),
    options: shown.map((pool): ProductOption => ({
      name: pool.name,
      values: pool.values.map(([value]) => value),
    })),
    skus,
    attributes: [...fixed, ...own],
    details: shelf.details,
    sellerIndex: department.seller,
    art,
  };
}

/** Every product of the shop, always the same ones in the same order. */
export function generateProducts(departments: readonly Department[]): CatalogProduct[] {
  const products: CatalogProduct[] = [];
  const taken = new Set<string>();
  departments.forEach((department, first) => {
    department.shelves.forEach((shelf, second) => {
      const categoryId = `c${first + 1}`;
      const place = { department, shelf, categoryId, shelfId: `${categoryId}-${second + 1}` };
      for (const kind of shelf.kinds) {
        for (let turn = 0; turn < PER_KIND; turn += 1) {
          products.push(makeProduct(place, kind, turn, products.length + 1, taken));
        }
      }
    });
  });
  return products;
}
