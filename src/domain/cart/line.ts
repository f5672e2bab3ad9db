import type { Fen } from '@/domain/money';

/** What a shopper put in the cart, with what was shown then. It lives on the device. */
export interface CartLine {
  readonly skuId: string;
  readonly spuId: string;
  readonly title: string;
  /** Option values joined for reading, empty where there was nothing to choose. */
  readonly spec: string;
  readonly picture: string;
  readonly tint: string;
  /** Unit price last shown to the shopper. */
  readonly priceFen: Fen;
  readonly quantity: number;
  readonly selected: boolean;
}

/** What the server says of a SKU in the cart now. */
export interface CartCheck {
  readonly skuId: string;
  readonly state: 'ON_SALE' | 'SOLD_OUT' | 'OFF_SHELF';
  readonly priceFen: Fen;
  readonly stock: number;
  readonly limit: number;
}
