import type { getAddressDraft } from '@/contract/address';
import type { ResponseOf } from '@/contract/endpoint';
import type { Address } from '@/domain/address/address';
import type { Seller } from '@/domain/catalog/product';
import type { Fen } from '@/domain/money';
import type { OrderLine, OrderStage, Quote } from '@/domain/order/order';
import type { Channel, Host } from '@/platform/capabilities';
import type { HealthBooks } from './health-state';
import type { StoredTransfer } from './transfer-state';
import type { WalletBooks } from './wallet-state';

export type Draft = NonNullable<ResponseOf<typeof getAddressDraft>['draft']>;

export interface Account {
  readonly userId: string;
  nickname: string;
  phone: string | null;
  addresses: Address[];
  draft: { value: Draft; savedAt: number } | null;
}

/** One signed-in device. `device` outlives a silent re-login of a mini-program. */
export interface Session {
  userId: string;
  device: string;
  host: Host;
}

export interface StoredQuote {
  quote: Quote;
  userId: string;
  addressId: string | null;
}

export interface Attempt {
  readonly attemptNo: string;
  readonly orderNo: string;
  readonly channel: Channel;
  readonly amountFen: Fen;
  readonly createdAt: number;
  readonly expiresAt: number;
  device: string;
  /** When its parameters were last handed out. */
  startedAt: number;
  /** How often they were: each time gives fresh ones. */
  issues: number;
  /** Unguessable name of the trade: tradeNO, prepay_id or the cashier page's token. */
  readonly trade: string;
  /** Of the link or the nonce handed out last; null: none, or it is used up. */
  token: string | null;
  returnUrl: string;
  state: 'OPEN' | 'CLOSED' | 'CAPTURED';
  /** The provider knows the trade (a wap trade only exists once its page was opened). */
  opened: boolean;
}

/** One payment link that was handed out. */
export interface CashierLink {
  readonly token: string;
  readonly attemptNo: string;
  readonly expiresAt: number;
  /** The session that was given its one form; null: nobody yet. */
  usedBy: string | null;
}

/** A browser that opened a link; its cookie holds the name under which this is kept. */
export interface CashierSession {
  readonly token: string;
  readonly until: number;
}

export interface CashierBooks {
  readonly links: Record<string, CashierLink>;
  readonly sessions: Record<string, CashierSession>;
}

export interface Capture {
  readonly attemptNo: string;
  readonly orderNo: string;
  readonly amountFen: Fen;
  readonly at: number;
  /** When the provider's notification arrives; null never. */
  readonly notifyAt: number | null;
  /** From when a query sees it. */
  readonly visibleAt: number;
  outcome: 'PENDING' | 'PAID' | 'REFUNDING' | 'REFUNDED';
  refundAt: number | null;
}

export interface StoredOrder {
  readonly orderNo: string;
  userId: string;
  readonly key: string;
  readonly lines: readonly OrderLine[];
  readonly goodsFen: Fen;
  readonly freightFen: Fen;
  readonly discountFen: Fen;
  readonly payableFen: Fen;
  readonly remark: string;
  readonly address: { name: string; maskedPhone: string; text: string };
  readonly seller: Seller;
  readonly createdAt: number;
  expiresAt: number;
  stage: OrderStage;
  /** The provider's word or ours, as `queryPayment` tells it. */
  status: string;
  rev: number;
  /** Put aside from the shopper's balance for this order. */
  heldFen: Fen;
  paidAt: number | null;
  paidBy: Channel | null;
  shippedAt: number | null;
}

export interface KeyEntry {
  userId: string;
  endpoint: string;
  /** The request it came with: another one is KEY_REUSED. */
  fingerprint: string;
  state: 'RUNNING' | 'DONE';
  data?: unknown;
  refusal?: { code: string; message: string; triesLeft?: number };
}

/** What QA may bend on the server's side; `mocks/scenarios.ts` names them. */
export interface World {
  /** Percent on every price, or on the named SKUs. */
  priceShift: Record<string, number>;
  stock: Record<string, number>;
  offShelf: Record<string, boolean>;
  coupon: 'COUPON_EXPIRED' | 'COUPON_USED' | null;
  addressUnsupported: boolean;
  free: boolean;
  notifyDelayMs: number | null;
  queryLagMs: number;
  payAfterClose: boolean;
  closeStuck: boolean;
  /** The merchant's switch for Alipay out of the WeChat mini-program. */
  externalPay: boolean;
  /** Other ways that are switched off: without a word, or for repair. */
  methodsOff: Partial<Record<Channel, 'silent' | 'repair'>>;
  /** Most that one online payment may cost (fen); null: the channels' own limits. */
  payLimitFen: number | null;
  /** Another channel may be taken while a part of a bank transfer is here. */
  switchWhilePartial: boolean;
}

export interface LedgerState {
  version: 1;
  seed: number;
  seq: number;
  accounts: Record<string, Account>;
  tokens: Record<string, Session>;
  hosts: Record<string, string>;
  phones: Record<string, string>;
  usedCodes: Record<string, number>;
  sms: Record<string, { sentAt: number; tries: number }>;
  quotes: Record<string, StoredQuote>;
  orders: Record<string, StoredOrder>;
  attempts: Record<string, Attempt>;
  captures: Capture[];
  keys: Record<string, KeyEntry>;
  /** Units taken off each SKU's stock by open and paid orders. */
  reserved: Record<string, number>;
  world: World;
  /** Bank transfers by order; absent: none yet. */
  transfers?: Record<string, StoredTransfer>;
  /** What QA's own amount at the bank is (fen); absent: 1 yuan. */
  bankFen?: Fen;
  /** Name of the world that was entered last; absent: calm. */
  worldName?: string;
  /** Payment links and who opened them; absent: none was made. */
  cashier?: CashierBooks;
  /** Balances; absent: nobody has opened a wallet. */
  wallets?: WalletBooks;
  /** Health codes; absent: nobody has opened one. */
  health?: HealthBooks;
  /** Who may be signed in; absent: each device its own account. */
  people?: People;
}

export type People = 'own' | 'visitor' | 'member';

export const calm = (): World => ({
  priceShift: {},
  stock: {},
  offShelf: {},
  coupon: null,
  addressUnsupported: false,
  free: false,
  notifyDelayMs: 0,
  queryLagMs: 0,
  payAfterClose: false,
  closeStuck: false,
  externalPay: false,
  methodsOff: {},
  payLimitFen: null,
  switchWhilePartial: false,
});

export const emptyState = (seed: number): LedgerState => ({
  version: 1,
  seed,
  seq: 0,
  accounts: {},
  tokens: {},
  hosts: {},
  phones: {},
  usedCodes: {},
  sms: {},
  quotes: {},
  orders: {},
  attempts: {},
  captures: [],
  keys: {},
  reserved: {},
  world: calm(),
});
