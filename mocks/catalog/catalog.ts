import type { Banner, Category, ProductOption, Seller } from '@/domain/catalog/product';
import type { Fen } from '@/domain/money';

/** How a product's pictures are composed; `mocks/pictures` draws them. */
export interface Art {
  readonly icon: string;
  readonly seed: number;
  /** Hex colours of the SKU colours, in the order of that option; empty without one. */
  readonly colours: readonly string[];
}

export interface CatalogSku {
  readonly skuId: string;
  readonly values: readonly string[];
  readonly priceFen: Fen;
  readonly stock: number;
  readonly limit: number;
  readonly picture: string;
}

export interface CatalogProduct {
  readonly spuId: string;
  readonly categoryId: string;
  readonly shelfId: string;
  readonly title: string;
  readonly reason: string;
  readonly gallery: readonly string[];
  readonly tint: string;
  readonly sold: number;
  readonly options: readonly ProductOption[];
  readonly skus: readonly CatalogSku[];
  readonly attributes: readonly (readonly [string, string])[];
  readonly details: readonly string[];
  readonly sellerIndex: number;
  readonly art: Art;
}

export interface Catalog {
  readonly products: readonly CatalogProduct[];
  readonly bySpu: ReadonlyMap<string, CatalogProduct>;
  readonly bySku: ReadonlyMap<string, { product: CatalogProduct; sku: CatalogSku }>;
  readonly categories: readonly Category[];
  readonly banners: readonly Banner[];
  readonly picks: { readonly title: string; readonly subtitle: string; readonly spuIds: string[] };
  readonly sellers: readonly Seller[];
}
