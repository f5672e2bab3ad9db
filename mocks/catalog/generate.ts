import { createRandom, hash, type Random } from '../random';
import { tintOf } from '../pictures/palette';
import type { Art, CatalogProduct } from './catalog';
import { colourOf } from './colours';
import type { Department, Kind, OptionPool, Shelf } from './kind';
import { makeSkus, offered } from './skus';
import { makeTitle, statedFacts } from './titles';

const PER_KIND = 7;
const GALLERY = 4;
/** What is worn or fitted is never made in one size. */
const FITTED = ['尺码', '鞋码', '尺寸'];

interface Place {
  readonly department: Department;
  readonly shelf: Shelf;
  readonly categoryId: string;
  readonly shelfId: string;
}

function attributesOf(
  random: Random,
  shelf: Shelf,
  kind: Kind,
  turn: number,
  single: readonly OptionPool[],
) {
  const chosen = single.map((pool) => [pool.name, pool.values[0]?.[0] ?? ''] as const);
  const said = [...chosen, ...statedFacts(shelf, kind, turn)];
  const others = [...kind.facts, ...shelf.facts]
    .filter(([name]) => said.every(([known]) => known !== name))
    .map(([name, values]) => [name, random.pick(values)] as const);
  return [...said, ...others];
}

function artOf(spuId: string, kind: Kind, turn: number, pools: readonly OptionPool[]): Art {
  const colours = pools.find((pool) => pool.colour)?.values ?? [];
  return {
    icon: kind.icons[turn % kind.icons.length] ?? 'package',
    seed: hash(`${spuId}/${kind.noun}`),
    colours: colours.map(([name]) => colourOf(name)),
  };
}

function makeProduct(
  place: Place,
  kind: Kind,
  turn: number,
  spuId: string,
  taken: Set<string>,
): CatalogProduct {
  const { shelf, department, categoryId, shelfId } = place;
  const random = createRandom(`${department.name}/${shelf.name}/${kind.noun}/${turn}`);
  const [low, high] = kind.price;
  const base = low + (high - low) * random.next() ** 1.4;
  const fitted = kind.options.some((pool) => FITTED.includes(pool.name));
  const single = kind.options.length === 0 || (!fitted && random.chance(0.22));
  const pools = kind.options.map((pool) => offered(random, pool, single));
  const skus = makeSkus(random, spuId, base, pools);
  const art = artOf(spuId, kind, turn, pools);
  return {
    spuId,
    categoryId,
    shelfId,
    title: makeTitle(random, shelf, kind, turn, taken),
    reason: random.pick(shelf.reasons),
    gallery: Array.from({ length: GALLERY }, (_, view) => `/media/${spuId}/${view}.webp`),
    tint: tintOf(art),
    sold: Math.floor(10 ** (1 + random.next() * 3.6)),
    options: single
      ? []
      : pools.map(({ name, values }) => ({ name, values: values.map(([value]) => value) })),
    skus: single ? skus.map((sku) => ({ ...sku, values: [] })) : skus,
    attributes: attributesOf(random, shelf, kind, turn, single ? pools : []),
    details: shelf.details,
    sellerIndex: department.seller,
    art,
  };
}

/** Every product of the shop, always the same ones in the same order. */
export function generateProducts(departments: readonly Department[]): CatalogProduct[] {
  const products: CatalogProduct[] = [];
  const taken = new Set<string>();
  const fill = (place: Place, kind: Kind) => {
    for (let turn = 0; turn < PER_KIND; turn += 1) {
      const spuId = `p${String(products.length + 1).padStart(4, '0')}`;
      products.push(makeProduct(place, kind, turn, spuId, taken));
    }
  };
  departments.forEach((department, first) => {
    department.shelves.forEach((shelf, second) => {
      const categoryId = `c${first + 1}`;
      const shelfId = `${categoryId}-${second + 1}`;
      shelf.kinds.forEach((kind) => fill({ department, shelf, categoryId, shelfId }, kind));
    });
  });
  return products;
}
