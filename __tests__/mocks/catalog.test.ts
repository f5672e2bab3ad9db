import { getHome, listCategories, listProducts } from '@/contract/catalog';
import { isFen } from '@/domain/money';
import { theCatalog } from '@mocks/catalog/build';
import { DEPARTMENTS } from '@mocks/catalog/departments';
import { generateProducts } from '@mocks/catalog/generate';
import { pictureFor } from '@mocks/pictures/media';
import { shop, tell } from './shopper';

const { products, bySku, categories } = theCatalog();

it('has at least 1,200 products in 8 categories with sub-categories', () => {
  expect(products.length).toBeGreaterThanOrEqual(1200);
  expect(categories).toHaveLength(8);
  for (const { categoryId, children } of categories) {
    expect(children.length).toBeGreaterThan(1);
    expect(products.filter((product) => product.categoryId === categoryId).length).toBeGreaterThan(
      100,
    );
  }
});

it('gives every product a title of its own of 15 to 30 characters', () => {
  expect(new Set(products.map(({ title }) => title)).size).toBe(products.length);
  expect(products.filter(({ title }) => [...title].length < 15 || [...title].length > 30)).toEqual(
    [],
  );
});

it('prices every SKU in fen with a shop’s ending', () => {
  const prices = [...bySku.values()].map(({ sku }) => sku.priceFen);
  expect(prices.filter((price) => !isFen(price) || price <= 0)).toEqual([]);
  expect(prices.filter((price) => price % 100 !== 90 && price % 1000 !== 900)).toEqual([]);
});

it('has sold-out, scarce and limited SKUs, single ones and choices that are not made', () => {
  const skus = [...bySku.values()].map(({ sku }) => sku);
  const grids = products.filter(({ options }) => options.length === 2);
  const missing = grids.filter(
    ({ options, skus: made }) =>
      made.length < options.reduce((all, { values }) => all * values.length, 1),
  );
  expect(skus.filter(({ stock }) => stock === 0).length).toBeGreaterThan(100);
  expect(skus.filter(({ stock }) => stock > 0 && stock <= 5).length).toBeGreaterThan(100);
  expect(skus.filter(({ limit }) => limit <= 3).length).toBeGreaterThan(100);
  expect(products.filter(({ options }) => options.length === 0).length).toBeGreaterThan(100);
  expect(missing.length).toBeGreaterThan(100);
});

it('names a value for every option of a SKU, and no combination twice', () => {
  for (const { options, skus } of products) {
    expect(new Set(skus.map(({ values }) => values.join('/'))).size).toBe(skus.length);
    for (const { values } of skus) {
      expect(values.every((value, at) => options[at]?.values.includes(value))).toBe(true);
      expect(values).toHaveLength(options.length);
    }
  }
});

it('is the same shop every time', () => {
  expect(generateProducts(DEPARTMENTS)).toEqual(products);
});

it('draws a different picture for every product', () => {
  const drawn = new Set(products.map(({ gallery }) => pictureFor(gallery[0] ?? '')));
  expect(drawn.size).toBe(products.length);
  expect(drawn.has(null)).toBe(false);
});

it('draws every picture that the catalogue names, four different views each', () => {
  const [first] = products.slice(700);
  const coloured = products.find(({ art }) => art.colours.length > 2);
  const views = first?.gallery.map((path) => pictureFor(path)) ?? [];
  expect(new Set(views).size).toBe(4);
  const shades = coloured?.skus.map(({ picture }) => pictureFor(picture)) ?? [];
  expect(new Set(shades).size).toBe(coloured?.art.colours.length);
  const scenes = [...theCatalog().banners, ...categories].map(({ picture }) => pictureFor(picture));
  expect(scenes).not.toContain(null);
});

it('knows no picture that nobody named', () => {
  expect(
    ['/media/p9999/0.webp', '/media/p0001/9.webp', '/media/p0001/c9.webp', '/media/../x', ''].map(
      pictureFor,
    ),
  ).toEqual([null, null, null, null, null]);
});

it('gives pages of twenty until the end, each product once', async () => {
  const backend = shop();
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { data }: Awaited<ReturnType<typeof page>> = await page(cursor);
    seen.push(...data.items.map(({ spuId }) => spuId));
    cursor = data.next;
  }
  async function page(from: string) {
    return tell(backend, listProducts, { categoryId: 'c1', ...(from ? { cursor: from } : {}) });
  }
  expect(seen).toHaveLength(products.filter(({ categoryId }) => categoryId === 'c1').length);
  expect(new Set(seen).size).toBe(seen.length);
});

it('sorts by price and finds by words', async () => {
  const backend = shop();
  const dear = (await tell(backend, listProducts, { sort: 'price-desc' })).data.items;
  const prices = dear.map(({ priceFen }) => priceFen);
  expect(prices).toEqual([...prices].sort((a, b) => b - a));
  const found = (await tell(backend, listProducts, { keyword: '苹果 阿克苏' })).data.items;
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ title }) => title.includes('苹果') && title.includes('阿克苏'))).toBe(true);
  expect((await tell(backend, listProducts, { keyword: '没有这个东西' })).data).toEqual({
    items: [],
    next: null,
  });
});

it('answers lean pages: a list of twenty below 8 KB, home below 8 KB', async () => {
  const backend = shop();
  const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
  expect(bytes(await tell(backend, listProducts, {}))).toBeLessThan(8192);
  expect(bytes(await tell(backend, getHome, {}))).toBeLessThan(8192);
  expect((await tell(backend, listCategories, {})).data.categories).toHaveLength(8);
});
