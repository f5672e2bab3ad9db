import type { ProductCard } from '@/domain/catalog/product';
import type { CatalogProduct } from '../catalog/catalog';
import { hash } from '../random';
import type { Books } from './context';
import { card, onShelf } from './shop';

export const PAGE_SIZE = 20;

export interface Search {
  readonly cursor?: string | undefined;
  readonly categoryId?: string | undefined;
  readonly keyword?: string | undefined;
  readonly sort?: 'default' | 'sales' | 'price-asc' | 'price-desc' | undefined;
}

const matches = (product: CatalogProduct, search: Search): boolean => {
  const { categoryId, keyword } = search;
  if (categoryId && product.categoryId !== categoryId && product.shelfId !== categoryId)
    return false;
  const words = (keyword ?? '').trim().toLowerCase().split(/\s+/).filter(Boolean);
  const text = `${product.title} ${product.reason}`.toLowerCase();
  return words.every((word) => text.includes(word));
};

const places = new Map<string, number>();

/** Where a product stands in the feed; asked for so often that it is worked out once. */
function placeOf(spuId: string): number {
  const known = places.get(spuId);
  if (known !== undefined) return known;
  const place = hash(`feed/${spuId}`);
  places.set(spuId, place);
  return place;
}

const shuffled = (a: CatalogProduct, b: CatalogProduct) =>
  placeOf(a.spuId) - placeOf(b.spuId) || a.spuId.localeCompare(b.spuId);

function order(books: Books, sort: Search['sort']) {
  const price = (product: CatalogProduct) => card(books, product).priceFen;
  const bySpu = (a: CatalogProduct, b: CatalogProduct) => a.spuId.localeCompare(b.spuId);
  if (sort === 'sales')
    return (a: CatalogProduct, b: CatalogProduct) => b.sold - a.sold || bySpu(a, b);
  if (sort === 'price-asc') {
    return (a: CatalogProduct, b: CatalogProduct) => price(a) - price(b) || bySpu(a, b);
  }
  if (sort === 'price-desc') {
    return (a: CatalogProduct, b: CatalogProduct) => price(b) - price(a) || bySpu(a, b);
  }
  return shuffled;
}

/** A page of cards. The cursor is the number of cards already given; a strange one starts over. */
export function searchProducts(
  books: Books,
  search: Search,
): { items: ProductCard[]; next: string | null } {
  const found = books.catalog.products
    .filter((product) => onShelf(books, product.spuId) && matches(product, search))
    .sort(order(books, search.sort));
  const from = /^\d{1,6}$/.test(search.cursor ?? '') ? Number(search.cursor) : 0;
  const end = from + PAGE_SIZE;
  return {
    items: found.slice(from, end).map((product) => card(books, product)),
    next: end < found.length ? String(end) : null,
  };
}
