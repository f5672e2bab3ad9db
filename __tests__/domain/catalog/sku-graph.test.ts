import fc from 'fast-check';
import type { ProductOption, Sku } from '@/domain/catalog/product';
import {
  choiceWords,
  chosenPicture,
  priceRange,
  resolveSku,
  startChoice,
  toggleValue,
  valueReason,
  valueStates,
  type Choice,
} from '@/domain/catalog/sku-graph';
import { fen } from '@/domain/money';

interface World {
  readonly options: readonly ProductOption[];
  readonly skus: readonly Sku[];
  readonly choice: Choice;
}

const sku = (values: readonly string[], stock: number, priceFen = 100): Sku => ({
  skuId: values.join('-') || 'only',
  values,
  stock,
  limit: 9,
  priceFen: fen(priceFen),
  picture: `/media/${values[0] ?? 'only'}.webp`,
});

function everyCombination(options: readonly ProductOption[]): string[][] {
  return options.reduce<string[][]>(
    (heads, option) => heads.flatMap((head) => option.values.map((value) => [...head, value])),
    [[]],
  );
}

const world: fc.Arbitrary<World> = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 0, maxLength: 3 })
  .chain((sizes) => {
    const options = sizes.map((size, index) => ({
      name: `o${index}`,
      values: Array.from({ length: size }, (_, at) => `${index}v${at}`),
    }));
    const all = everyCombination(options);
    return fc.record({
      options: fc.constant(options),
      skus: fc
        .tuple(
          ...all.map((values) =>
            fc.record({
              kept: fc.boolean(),
              stock: fc.constantFrom(0, 0, 1, 30),
              price: fc.integer({ min: 1, max: 500 }),
              values: fc.constant(values),
            }),
          ),
        )
        .map((rows) =>
          rows.filter((row) => row.kept).map((row) => sku(row.values, row.stock, row.price)),
        ),
      choice: fc.tuple(
        ...options.map((option) => fc.constantFrom<string | null>(null, ...option.values)),
      ),
    });
  });

/** Every complete choice that keeps what is chosen elsewhere and takes `value` here. */
function completions({ options, choice }: World, index: number, value: string): string[][] {
  return everyCombination(options).filter((values) =>
    values.every((each, at) => {
      if (at === index) return each === value;
      const chosen = choice[at] ?? null;
      return chosen === null || chosen === each;
    }),
  );
}

const seen = { selectable: 0, 'sold-out': 0, impossible: 0 };

describe('the graph of what can be chosen', () => {
  it('agrees with trying every combination', () => {
    fc.assert(
      fc.property(world, (shop) => {
        const states = valueStates(shop, shop.choice);
        shop.options.forEach((option, index) => {
          option.values.forEach((value, at) => {
            const found = completions(shop, index, value).flatMap((values) =>
              shop.skus.filter((each) => each.values.join() === values.join()),
            );
            const expected =
              found.length === 0
                ? 'impossible'
                : found.some((each) => each.stock > 0)
                  ? 'selectable'
                  : 'sold-out';
            seen[expected] += 1;
            expect(states[index]?.[at]).toBe(expected);
          });
        });
      }),
      { numRuns: 500 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  });

  it('resolves exactly the complete choices that exist', () => {
    fc.assert(
      fc.property(world, (shop) => {
        const found = resolveSku(shop, shop.choice);
        const complete = shop.choice.every((value) => value !== null);
        const matching = shop.skus.find((each) => each.values.join() === shop.choice.join());
        expect(found).toBe(complete ? (matching ?? null) : null);
      }),
    );
  });

  it('never leads into a dead end when only selectable values are tapped', () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat(3)), (shop, picks) => {
        fc.pre(shop.skus.some((each) => each.stock > 0));
        const choice = shop.options.reduce<Choice>(
          (so, option, index) => {
            const open = option.values.filter(
              (_, at) => valueStates(shop, so)[index]?.[at] === 'selectable',
            );
            expect(open.length).toBeGreaterThan(0);
            const pick = open[picks.next().value % open.length] ?? '';
            return toggleValue(shop.options, so, index, pick);
          },
          shop.options.map(() => null),
        );
        expect(resolveSku(shop, choice)?.stock).toBeGreaterThan(0);
      }),
    );
  });

  it('keeps the price range inside what the choice still allows', () => {
    fc.assert(
      fc.property(world, (shop) => {
        const range = priceRange(shop.skus, shop.choice);
        const found = resolveSku(shop, shop.choice);
        if (shop.skus.length === 0) expect(range).toBeNull();
        else if (found) expect(range).toEqual({ low: found.priceFen, high: found.priceFen });
        else expect((range?.low ?? 0) <= (range?.high ?? 0)).toBe(true);
      }),
    );
  });
});

describe('choosing', () => {
  const options = [
    { name: '颜色', values: ['红', '蓝'] },
    { name: '尺码', values: ['M', 'L'] },
  ];
  const skus = [sku(['红', 'M'], 5), sku(['红', 'L'], 0), sku(['蓝', 'M'], 2, 300)];

  it('takes a chosen value back when it is tapped again', () => {
    expect(toggleValue(options, ['红', null], 0, '红')).toEqual([null, null]);
    expect(toggleValue(options, ['红', null], 0, '蓝')).toEqual(['蓝', null]);
  });

  it('chooses a single value by itself and never takes it back', () => {
    const single = [{ name: '重量', values: ['5斤'] }];
    expect(startChoice(single)).toEqual(['5斤']);
    expect(toggleValue(single, ['5斤'], 0, '5斤')).toEqual(['5斤']);
    expect(startChoice(options)).toEqual([null, null]);
  });

  it('resolves the only SKU of a product without options', () => {
    const only = sku([], 3);
    expect(resolveSku({ options: [], skus: [only] }, [])).toBe(only);
  });

  it('says why a value cannot be chosen', () => {
    expect(valueStates({ options, skus }, ['红', null])[1]).toEqual(['selectable', 'sold-out']);
    expect(valueReason(['红', null], 1, 'L', 'sold-out')).toBe('红 L 已售罄');
    expect(valueReason(['蓝', null], 1, 'L', 'impossible')).toBe('蓝 没有 L');
    expect(valueReason([null, null], 1, 'XL', 'impossible')).toBe('XL 暂不供应');
  });

  it('says what is open and what is chosen', () => {
    expect(choiceWords(options, [null, null])).toBe('请选择 颜色 尺码');
    expect(choiceWords(options, ['红', null])).toBe('请选择 尺码');
    expect(choiceWords(options, ['红', 'M'])).toBe('已选 红 M');
    expect(choiceWords([], [])).toBe('');
  });

  it('changes the picture with the choice', () => {
    expect(chosenPicture(skus, [null, null])).toBeNull();
    expect(chosenPicture(skus, ['蓝', null])).toBe('/media/蓝.webp');
    expect(chosenPicture(skus, ['绿', null])).toBeNull();
  });

  it('narrows the price with the choice', () => {
    expect(priceRange(skus)).toEqual({ low: 100, high: 300 });
    expect(priceRange(skus, ['蓝', null])).toEqual({ low: 300, high: 300 });
    expect(priceRange(skus, ['绿', null])).toEqual({ low: 100, high: 300 });
    expect(priceRange([])).toBeNull();
  });
});
