import type { Fen } from '@/domain/money';

/** A product as a list shows it. */
export interface ProductCard {
  readonly spuId: string;
  readonly title: string;
  /** One reason to buy. */
  readonly reason: string;
  readonly picture: string;
  /** Placeholder tint taken from the picture, `#rrggbb`. */
  readonly tint: string;
  /** Lowest price of its SKUs. */
  readonly priceFen: Fen;
  readonly sold: number;
  /** The only SKU, where there is nothing to choose; null when a choice is needed. */
  readonly onlySkuId: string | null;
  readonly soldOut: boolean;
}

/** One thing that can be bought: a combination of option values. */
export interface Sku {
  readonly skuId: string;
  /** Option values in the order of `Product.options`. */
  readonly values: readonly string[];
  readonly priceFen: Fen;
  readonly stock: number;
  /** Most of it in one order. */
  readonly limit: number;
  readonly picture: string;
}

export interface ProductOption {
  readonly name: string;
  readonly values: readonly string[];
}

export interface Product {
  readonly spuId: string;
  readonly title: string;
  readonly reason: string;
  readonly gallery: readonly string[];
  readonly tint: string;
  readonly sold: number;
  readonly options: readonly ProductOption[];
  readonly skus: readonly Sku[];
  /** Attribute name and value, in the order to show. */
  readonly attributes: readonly (readonly [string, string])[];
  readonly details: readonly string[];
  readonly onShelf: boolean;
  readonly seller: Seller;
}

/** Who sells, as the law wants it disclosed. */
export interface Seller {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly hours: string;
  readonly licenceNo: string;
}

export interface Category {
  readonly categoryId: string;
  readonly name: string;
  readonly picture: string;
  readonly children: readonly { readonly categoryId: string; readonly name: string }[];
}

export interface Banner {
  readonly bannerId: string;
  readonly title: string;
  readonly subtitle: string;
  readonly picture: string;
  readonly tint: string;
  readonly spuId: string;
}
