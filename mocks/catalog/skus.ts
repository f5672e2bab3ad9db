import type { Random } from '../random';
import type { CatalogSku } from './catalog';
import type { OptionPool } from './kind';
import { shopPrice } from './prices';

/** Choices without an order; all others are sizes and come as an unbroken run. */
const MIXED = ['香型', '口味'];

/** The values one product offers of a pool; a `single` product has made the choice itself. */
export function offered(random: Random, pool: OptionPool, single: boolean): OptionPool {
  const most = Math.min(pool.values.length, pool.offer);
  const count = single ? 1 : random.int(Math.min(2, most), most);
  if (pool.colour || MIXED.includes(pool.name)) {
    return { ...pool, values: random.some(pool.values, count) };
  }
  const from = random.int(0, pool.values.length - count);
  return { ...pool, values: pool.values.slice(from, from + count) };
}

interface Combination {
  readonly values: readonly string[];
  readonly factor: number;
}

function combinations(pools: readonly OptionPool[]): Combination[] {
  return pools.reduce<Combination[]>(
    (heads, pool) =>
      heads.flatMap((head) =>
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

/** Every combination that is made: with two choices about one in seven is not. */
export function makeSkus(
  random: Random,
  spuId: string,
  base: number,
  pools: readonly OptionPool[],
): CatalogSku[] {
  const grid = pools.length > 1;
  const made = combinations(pools).filter(
    (_, index) => index === 0 || !grid || !random.chance(0.14),
  );
  const colourAt = pools.findIndex((pool) => pool.colour);
  const shades = pools[colourAt]?.values.map(([value]) => value) ?? [];
  const limit = random.chance(0.12) ? random.int(1, 3) : random.pick([20, 50, 99]);
  return made.map(({ values, factor }, index) => {
    const shade = shades.indexOf(values[colourAt] ?? '');
    return {
      skuId: `${spuId}-${String(index + 1).padStart(2, '0')}`,
      values,
      priceFen: shopPrice(base * factor),
      stock: stockOf(random),
      limit,
      picture: shade < 0 ? `/media/${spuId}/0.webp` : `/media/${spuId}/c${shade}.webp`,
    };
  });
}
