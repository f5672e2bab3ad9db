import * as v from 'valibot';
import type { Banner, Category, Product, ProductCard, Seller, Sku } from '@/domain/catalog/product';
import { endpoint, nothing, type Schema } from './endpoint';
import { count, cursor, fenValue, id, name, picture, words } from './values';

const tint = v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/i));

export const productCard = v.object({
  spuId: id,
  title: name,
  reason: words,
  picture,
  tint,
  priceFen: fenValue,
  sold: count,
  onlySkuId: v.nullable(id),
  soldOut: v.boolean(),
}) satisfies Schema<ProductCard>;

export const seller = v.object({
  name,
  address: name,
  phone: name,
  hours: name,
  licenceNo: name,
}) satisfies Schema<Seller>;

const sku = v.object({
  skuId: id,
  values: v.array(name),
  priceFen: fenValue,
  stock: count,
  limit: count,
  picture,
}) satisfies Schema<Sku>;

const product = v.object({
  spuId: id,
  title: name,
  reason: words,
  gallery: v.pipe(v.array(picture), v.minLength(1)),
  tint,
  sold: count,
  options: v.array(v.object({ name, values: v.array(name) })),
  skus: v.pipe(v.array(sku), v.minLength(1)),
  attributes: v.array(v.tuple([name, words])),
  details: v.array(words),
  onShelf: v.boolean(),
  seller,
}) satisfies Schema<Product>;

const category = v.object({
  categoryId: id,
  name,
  picture,
  children: v.array(v.object({ categoryId: id, name })),
}) satisfies Schema<Category>;

const banner = v.object({
  bannerId: id,
  title: name,
  subtitle: words,
  picture,
  tint,
  spuId: id,
}) satisfies Schema<Banner>;

const productPage = v.object({ items: v.array(productCard), next: cursor });

/** Home's head: banners, category doors and one campaign strip. The feed is `listProducts`. */
export const getHome = endpoint({
  name: 'getHome',
  method: 'GET',
  path: '/home',
  request: nothing,
  response: v.object({
    banners: v.array(banner),
    doors: v.array(v.object({ categoryId: id, name, picture })),
    picks: v.object({ title: name, subtitle: words, items: v.array(productCard) }),
  }),
});

export const listCategories = endpoint({
  name: 'listCategories',
  method: 'GET',
  path: '/categories',
  request: nothing,
  response: v.object({ categories: v.array(category) }),
});

/** A page of 20 cards. `next` is null on the last page. */
export const listProducts = endpoint({
  name: 'listProducts',
  method: 'GET',
  path: '/products',
  request: v.object({
    cursor: v.optional(v.string()),
    categoryId: v.optional(id),
    keyword: v.optional(v.pipe(v.string(), v.maxLength(40))),
    sort: v.optional(v.picklist(['default', 'sales', 'price-asc', 'price-desc'])),
  }),
  response: productPage,
});

export const getProduct = endpoint({
  name: 'getProduct',
  method: 'GET',
  path: '/products/:spuId',
  request: v.object({ spuId: id }),
  response: product,
});
