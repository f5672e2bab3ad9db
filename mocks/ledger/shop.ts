import type { CartCheck } from '@/domain/cart/line';
import type { Product, ProductCard, Sku } from '@/domain/catalog/product';
import { fen, type Fen } from '@/domain/money';
import type { CatalogProduct, CatalogSku } from '../catalog/catalog';
import type { Books } from './context';

/** The catalogue as it is now: with what orders reserve and what QA bent. */
export function priceNow(books: Books, sku: CatalogSku): Fen {
  const { priceShift } = books.state.world;
  const percent = priceShift[sku.skuId] ?? priceShift['*'] ?? 0;
  return fen(Math.max(1, Math.round((sku.priceFen * (100 + percent)) / 100)));
}

export function stockNow(books: Books, sku: CatalogSku): number {
  const { world, reserved } = books.state;
  const stock = world.stock[sku.skuId] ?? world.stock['*'] ?? sku.stock;
  return Math.max(0, stock - (reserved[sku.skuId] ?? 0));
}

export function onShelf(books: Books, spuId: string): boolean {
  const { offShelf } = books.state.world;
  return !(offShelf[spuId] ?? offShelf['*']);
}

function liveSku(books: Books, sku: CatalogSku): Sku {
  return { ...sku, priceFen: priceNow(books, sku), stock: stockNow(books, sku) };
}

export function card(books: Books, product: CatalogProduct): ProductCard {
  const { skus } = product;
  const [first] = skus;
  return {
    spuId: product.spuId,
    title: product.title,
    reason: product.reason,
    picture: product.gallery[0] ?? '',
    tint: product.tint,
    priceFen: skus.map((sku) => priceNow(books, sku)).reduce((a, b) => (b < a ? b : a)),
    sold: product.sold,
    onlySkuId: skus.length === 1 && first ? first.skuId : null,
    soldOut: skus.every((sku) => stockNow(books, sku) === 0),
  };
}

export function productNow(books: Books, product: CatalogProduct): Product {
  const { spuId, title, reason, gallery, tint, sold, options, attributes, details } = product;
  const seller = books.catalog.sellers[product.sellerIndex];
  if (!seller) throw new Error(`no seller for ${spuId}`);
  const skus = product.skus.map((sku) => liveSku(books, sku));
  const shelf = onShelf(books, spuId);
  return {
    spuId,
    title,
    reason,
    gallery,
    tint,
    sold,
    options,
    skus,
    attributes,
    details,
    onShelf: shelf,
    seller,
  };
}

export function checkSku(books: Books, skuId: string): CartCheck {
  const found = books.catalog.bySku.get(skuId);
  if (!found) return { skuId, state: 'OFF_SHELF', priceFen: fen(0), stock: 0, limit: 0 };
  const { product, sku } = found;
  const stock = stockNow(books, sku);
  const selling = stock > 0 ? 'ON_SALE' : 'SOLD_OUT';
  return {
    skuId,
    state: onShelf(books, product.spuId) ? selling : 'OFF_SHELF',
    priceFen: priceNow(books, sku),
    stock,
    limit: sku.limit,
  };
}
