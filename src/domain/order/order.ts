import type { Seller } from '@/domain/catalog/product';
import type { Fen } from '@/domain/money';

export interface OrderLine {
  readonly skuId: string;
  readonly spuId: string;
  readonly title: string;
  readonly spec: string;
  readonly picture: string;
  readonly tint: string;
  readonly unitPriceFen: Fen;
  readonly quantity: number;
  readonly amountFen: Fen;
}

/** Something that differs from what the shopper last saw; nothing is changed silently. */
export interface QuoteChange {
  readonly kind:
    | 'PRICE_CHANGED'
    | 'OUT_OF_STOCK'
    | 'COUPON_EXPIRED'
    | 'COUPON_USED'
    | 'ADDRESS_UNSUPPORTED'
    | 'LIMIT_EXCEEDED'
    | 'ITEM_OFF_SHELF';
  /** The SKU it is about; absent when it is about the whole order. */
  readonly skuId?: string;
  readonly title: string;
  /** PRICE_CHANGED: unit price or total, before and now. */
  readonly oldFen?: Fen;
  readonly newFen?: Fen;
  /** OUT_OF_STOCK, LIMIT_EXCEEDED: how many can be had. */
  readonly available?: number;
}

/** The server's price for a basket. The client shows it and never computes it. */
export interface Quote {
  readonly quoteId: string;
  readonly lines: readonly OrderLine[];
  readonly goodsFen: Fen;
  readonly freightFen: Fen;
  readonly discountFen: Fen;
  readonly payableFen: Fen;
  readonly expiresAt: number;
  /** Not empty: the shopper has to look again before anything is created. */
  readonly changes: readonly QuoteChange[];
}

export const ORDER_STAGES = [
  'UNPAID',
  'TO_SHIP',
  'SHIPPED',
  'COMPLETED',
  'CLOSED',
  'REFUNDING',
  'REFUNDED',
] as const;
export type OrderStage = (typeof ORDER_STAGES)[number];

export interface OrderSummary {
  readonly orderNo: string;
  readonly stage: OrderStage;
  readonly lines: readonly OrderLine[];
  readonly payableFen: Fen;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface SentBack {
  readonly amountFen: Fen;
  /** Server time at which all of it was back; null: it is on its way. */
  readonly doneAt: number | null;
}

export interface Order extends OrderSummary {
  readonly goodsFen: Fen;
  readonly freightFen: Fen;
  readonly discountFen: Fen;
  readonly remark: string;
  readonly paidAt: number | null;
  /** Channel that paid, null before. */
  readonly paidBy: string | null;
  /** A bank transfer was begun for it: its account and progress have a page of their own. */
  readonly hasTransfer: boolean;
  /** Money of a transfer that this order did not keep: on its way back, or back. null: none. */
  readonly sentBack: SentBack | null;
  readonly address: {
    readonly name: string;
    readonly maskedPhone: string;
    readonly text: string;
  };
  readonly seller: Seller;
}
