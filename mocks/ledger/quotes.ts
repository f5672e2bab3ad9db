import { addFen, fen, timesFen, type Fen } from '@/domain/money';
import type { OrderLine, Quote, QuoteChange } from '@/domain/order/order';
import { refuse } from '../refusal';
import { findAddress } from './addresses';
import { nextSeq, type Books } from './context';
import { onShelf, priceNow, stockNow } from './shop';
import type { Account } from './state';

export const FREE_FREIGHT_FROM = fen(9900);
export const FREIGHT = fen(800);
/** Xinjiang and Tibet, on top of either. */
export const REMOTE_FREIGHT = fen(1200);
const REMOTE = ['65', '54'];
export const QUOTE_LIFE_MS = 10 * 60_000;

export interface Wanted {
  readonly skuId: string;
  readonly quantity: number;
  readonly seenFen: Fen;
}

export function freight(goods: Fen, province: string | null): Fen {
  if (goods === 0) return fen(0);
  const base = goods >= FREE_FREIGHT_FROM ? fen(0) : FREIGHT;
  const remote = province !== null && REMOTE.includes(province.slice(0, 2));
  return remote ? addFen(base, REMOTE_FREIGHT) : base;
}

interface Priced {
  readonly line: OrderLine | null;
  readonly changes: readonly QuoteChange[];
}

function priceLine(books: Books, want: Wanted): Priced {
  const found = books.catalog.bySku.get(want.skuId);
  const { skuId } = want;
  if (!found || !onShelf(books, found.product.spuId)) {
    const title = found?.product.title ?? '商品';
    return { line: null, changes: [{ kind: 'ITEM_OFF_SHELF', skuId, title }] };
  }
  const { product, sku } = found;
  const changes: QuoteChange[] = [];
  const { title } = product;
  const price = priceNow(books, sku);
  if (price !== want.seenFen) {
    changes.push({ kind: 'PRICE_CHANGED', skuId, title, oldFen: want.seenFen, newFen: price });
  }
  const stock = stockNow(books, sku);
  const quantity = Math.min(want.quantity, stock, sku.limit);
  if (want.quantity > sku.limit) {
    changes.push({ kind: 'LIMIT_EXCEEDED', skuId, title, available: Math.min(sku.limit, stock) });
  }
  if (Math.min(want.quantity, sku.limit) > stock) {
    changes.push({ kind: 'OUT_OF_STOCK', skuId, title, available: stock });
  }
  if (quantity === 0) return { line: null, changes };
  const line: OrderLine = {
    skuId,
    spuId: product.spuId,
    title,
    spec: sku.values.join(' '),
    picture: sku.picture,
    tint: product.tint,
    unitPriceFen: price,
    quantity,
    amountFen: timesFen(price, quantity),
  };
  return { line, changes };
}

/** The same SKU twice is one line; the price last seen counts. */
function joined(wanted: readonly Wanted[]): Wanted[] {
  const bySku = new Map<string, Wanted>();
  for (const want of wanted) {
    const quantity = (bySku.get(want.skuId)?.quantity ?? 0) + want.quantity;
    bySku.set(want.skuId, { ...want, quantity });
  }
  return [...bySku.values()];
}

function orderWide(
  books: Books,
  payable: Fen,
  expected: Fen | undefined,
  calm: boolean,
): QuoteChange[] {
  const { world } = books.state;
  const changes: QuoteChange[] = [];
  if (world.coupon) changes.push({ kind: world.coupon, title: '优惠券' });
  if (world.addressUnsupported) changes.push({ kind: 'ADDRESS_UNSUPPORTED', title: '收货地址' });
  if (calm && expected !== undefined && expected !== payable) {
    changes.push({ kind: 'PRICE_CHANGED', title: '应付金额', oldFen: expected, newFen: payable });
  }
  return changes;
}

export function makeQuote(
  books: Books,
  account: Account,
  wanted: readonly Wanted[],
  addressId: string | null,
  expected?: Fen,
): Quote {
  const address = findAddress(account, addressId);
  if (addressId !== null && !address) return refuse('NOT_FOUND', '收货地址已被删除，请重新选择');
  const priced = joined(wanted).map((want) => priceLine(books, want));
  const lines = priced.flatMap(({ line }) => (line ? [line] : []));
  const goodsFen = addFen(fen(0), ...lines.map((line) => line.amountFen));
  const freightFen = freight(goodsFen, address?.region[0] ?? null);
  const whole = addFen(goodsFen, freightFen);
  const discountFen = books.state.world.free ? whole : fen(0);
  const payableFen = fen(whole - discountFen);
  const itemChanges = priced.flatMap(({ changes }) => changes);
  const quote: Quote = {
    quoteId: `q${nextSeq(books)}`,
    lines,
    goodsFen,
    freightFen,
    discountFen,
    payableFen,
    expiresAt: books.clock.now() + QUOTE_LIFE_MS,
    changes: [...itemChanges, ...orderWide(books, payableFen, expected, itemChanges.length === 0)],
  };
  books.state.quotes[quote.quoteId] = { quote, userId: account.userId, addressId };
  return quote;
}
