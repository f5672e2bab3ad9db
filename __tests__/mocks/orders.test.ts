import { getProduct } from '@/contract/catalog';
import {
  cancelOrder,
  confirmReceipt,
  createOrder,
  findOrderByKey,
  getOrder,
  getQuote,
  listOrders,
} from '@/contract/order';
import { saveAddress } from '@/contract/address';
import {
  asked,
  attempted,
  basket,
  HANGZHOU,
  newKey,
  NOON,
  ordered,
  quoted,
  raw,
  shop,
  signIn,
  tell,
} from './shopper';

const MINUTE = 60_000;

it('makes one order for one key, however often the request arrives', async () => {
  const backend = shop();
  const mine = await basket(backend);
  const { quoteId } = await quoted(backend, mine);
  const request = { quoteId, addressId: mine.addressId, remark: '' };
  const sent = { token: mine.token, key: newKey() };
  const told = await Promise.all([1, 2, 3].map(() => tell(backend, createOrder, request, sent)));
  expect(told.filter(({ code }) => code !== 'OK' && code !== 'IN_PROGRESS')).toEqual([]);
  const again = await tell(backend, createOrder, request, sent);
  expect(again.code).toBe('OK');
  expect(Object.keys(backend.ledger.books.state.orders)).toEqual([again.data.orderNo]);
});

it('refuses a key that comes back with other parameters', async () => {
  const backend = shop();
  const mine = await basket(backend);
  const key = newKey();
  await ordered(backend, mine, key);
  const { quoteId } = await quoted(backend, mine);
  const other = { quoteId, addressId: mine.addressId, remark: '换一句' };
  const { code } = await tell(backend, createOrder, other, { token: mine.token, key });
  expect(code).toBe('KEY_REUSED');
});

it('says IN_PROGRESS while the first request of a key is still at work', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const backend = shop({ wait: () => held });
  const mine = await basket(backend);
  const { quoteId } = await quoted(backend, mine);
  const request = { quoteId, addressId: mine.addressId, remark: '' };
  const sent = { token: mine.token, key: newKey() };
  backend.faults.set('createOrder', 'slow-commit');
  const first = tell(backend, createOrder, request, sent);
  await new Promise((resolve) => setImmediate(resolve));
  const second = await tell(backend, createOrder, request, sent);
  expect(second).toMatchObject({ code: 'IN_PROGRESS', retryAfterMs: 1000 });
  release();
  expect((await first).code).toBe('OK');
  const third = await tell(backend, createOrder, request, sent);
  expect(third.data.orderNo).toBe((await first).data.orderNo);
});

it('keeps the order when the reply is lost, and finds it by its key', async () => {
  const backend = shop();
  const mine = await basket(backend);
  const { quoteId } = await quoted(backend, mine);
  const key = newKey();
  backend.faults.set('createOrder', 'reply-lost');
  const request = { quoteId, addressId: mine.addressId, remark: '' };
  const lost = await raw(backend, createOrder, request, { token: mine.token, key });
  expect(lost.type).toBe('error');
  const found = await tell(backend, findOrderByKey, { idempotencyKey: key }, { token: mine.token });
  expect(found.code).toBe('OK');
  expect(await ordered(backend, mine).then(({ orderNo }) => orderNo)).not.toBe(found.data.orderNo);
});

it('reserves stock for an open order and returns it when the server closes it after 15 minutes', async () => {
  const backend = shop();
  const mine = await basket(backend);
  const stock = async () => {
    const { data } = await tell(backend, getProduct, { spuId: mine.sku.spuId });
    return data.skus.find(({ skuId }) => skuId === mine.sku.skuId)?.stock;
  };
  const before = await stock();
  const { orderNo, expiresAt } = await ordered(backend, mine);
  expect(await stock()).toBe((before ?? 0) - 2);
  expect(expiresAt).toBe(NOON + 15 * MINUTE);
  backend.ledger.clock.advance(15 * MINUTE - 1);
  expect((await asked(backend, mine, orderNo)).status).toBe('NOTPAY');
  backend.ledger.clock.advance(1);
  expect((await asked(backend, mine, orderNo)).status).toBe('CLOSED');
  expect(await stock()).toBe(before);
});

it('returns stock once when an order is cancelled and expires afterwards', async () => {
  const backend = shop();
  const mine = await basket(backend);
  const { orderNo } = await ordered(backend, mine);
  const cancelled = await tell(backend, cancelOrder, { orderNo }, { token: mine.token });
  expect(cancelled.data.status).toBe('CLOSED');
  backend.ledger.clock.advance(60 * MINUTE);
  backend.ledger.settle();
  expect(backend.ledger.books.state.reserved[mine.sku.skuId]).toBe(0);
  expect(backend.ledger.broken()).toEqual([]);
});

it('charges freight below 99 yuan and more to Xinjiang', async () => {
  const backend = shop();
  const mine = await basket(backend);
  const input = { ...HANGZHOU, region: ['650000', '650100', '650102'] as [string, string, string] };
  const far = await tell(backend, saveAddress, { input }, { token: mine.token, key: newKey() });
  const quote = async (addressId: string | null, quantity: number) => {
    const lines = [{ skuId: mine.sku.skuId, quantity, seenFen: mine.sku.priceFen }];
    return (await tell(backend, getQuote, { lines, addressId }, { token: mine.token })).data;
  };
  const enough = Math.ceil(9900 / mine.sku.priceFen);
  backend.ledger.books.state.world.priceShift[mine.sku.skuId] = 0;
  expect((await quote(mine.addressId, enough)).freightFen).toBe(0);
  expect((await quote(far.data.addressId, enough)).freightFen).toBe(1200);
  backend.ledger.books.state.world.priceShift[mine.sku.skuId] = -95;
  expect((await quote(mine.addressId, 1)).freightFen).toBe(800);
  expect((await quote(null, 1)).freightFen).toBe(800);
  expect((await quote(far.data.addressId, 1)).freightFen).toBe(2000);
});

it.each([
  ['PRICE_CHANGED', { priceShift: { '*': 10 } }],
  ['OUT_OF_STOCK', { stock: { '*': 1 } }],
  ['ITEM_OFF_SHELF', { offShelf: { '*': true } }],
  ['COUPON_EXPIRED', { coupon: 'COUPON_EXPIRED' as const }],
  ['COUPON_USED', { coupon: 'COUPON_USED' as const }],
  ['ADDRESS_UNSUPPORTED', { addressUnsupported: true }],
])('tells %s in the quote and refuses the order of an older quote with it', async (kind, bent) => {
  const backend = shop();
  const mine = await basket(backend);
  const { quoteId } = await quoted(backend, mine);
  Object.assign(backend.ledger.books.state.world, bent);
  expect((await quoted(backend, mine)).changes.map((change) => change.kind)).toContain(kind);
  const request = { quoteId, addressId: mine.addressId, remark: '' };
  const { code } = await tell(backend, createOrder, request, { token: mine.token, key: newKey() });
  expect(code).toBe(kind);
  expect(Object.keys(backend.ledger.books.state.orders)).toEqual([]);
});

it('gives the basket that can be had when less is left than wanted', async () => {
  const backend = shop();
  const mine = await basket(backend);
  backend.ledger.books.state.world.stock[mine.sku.skuId] = 1;
  const { lines, changes, payableFen, goodsFen, freightFen } = await quoted(backend, mine, 3);
  expect(lines.map(({ quantity }) => quantity)).toEqual([1]);
  expect(changes).toEqual([expect.objectContaining({ kind: 'OUT_OF_STOCK', available: 1 })]);
  expect(payableFen).toBe(goodsFen + freightFen);
});

it('tells LIMIT_EXCEEDED above the most of one order', async () => {
  const backend = shop();
  const mine = await basket(backend);
  const { changes } = await quoted(backend, mine, mine.sku.limit + 1);
  expect(changes[0]).toMatchObject({ kind: 'LIMIT_EXCEEDED' });
});

it('tells a total that differs from the one on screen, and only then', async () => {
  const backend = shop();
  const mine = await basket(backend);
  const first = await quoted(backend, mine);
  const lines = [{ skuId: mine.sku.skuId, quantity: 2, seenFen: mine.sku.priceFen }];
  const ask = async (expectedPayableFen: typeof first.payableFen) =>
    (await tell(backend, getQuote, { lines, addressId: mine.addressId, expectedPayableFen }, mine))
      .data;
  expect((await ask(first.payableFen)).changes).toEqual([]);
  const [change] =
    (await ask(first.goodsFen)).freightFen === 0 ? [null] : (await ask(first.goodsFen)).changes;
  if (change) expect(change).toMatchObject({ kind: 'PRICE_CHANGED', newFen: first.payableFen });
  else expect(first.freightFen).toBe(0);
});

it('refuses an expired quote', async () => {
  const backend = shop();
  const mine = await basket(backend);
  const { quoteId } = await quoted(backend, mine);
  backend.ledger.clock.advance(11 * MINUTE);
  const request = { quoteId, addressId: mine.addressId, remark: '' };
  const { code } = await tell(backend, createOrder, request, { token: mine.token, key: newKey() });
  expect(code).toBe('QUOTE_EXPIRED');
});

it('ships a paid order after three minutes, and receipt completes it', async () => {
  const backend = shop();
  const mine = await basket(backend);
  const { orderNo } = await ordered(backend, mine);
  const { attemptNo } = await attempted(backend, mine, orderNo);
  expect(backend.cashier.pay(attemptNo)).toBe('captured');
  const stage = async () => (await tell(backend, getOrder, { orderNo }, mine)).data.stage;
  expect(await stage()).toBe('TO_SHIP');
  expect((await tell(backend, confirmReceipt, { orderNo }, mine)).code).toBe('CONFLICT');
  backend.ledger.clock.advance(3 * MINUTE);
  expect(await stage()).toBe('SHIPPED');
  expect((await tell(backend, confirmReceipt, { orderNo }, mine)).code).toBe('OK');
  expect(await stage()).toBe('COMPLETED');
});

it('lists orders in pages of ten, newest first, by filter, and nobody else sees them', async () => {
  const backend = shop();
  const mine = await basket(backend);
  for (let count = 0; count < 12; count += 1) await ordered(backend, mine);
  const first = (await tell(backend, listOrders, { filter: 'unpaid' }, mine)).data;
  const second = (await tell(backend, listOrders, { cursor: first.next ?? '' }, mine)).data;
  const numbers = [...first.orders, ...second.orders].map(({ orderNo }) => orderNo);
  expect(numbers).toHaveLength(12);
  expect(numbers).toEqual([...numbers].sort().reverse());
  expect(second.next).toBeNull();
  expect((await tell(backend, listOrders, { filter: 'done' }, mine)).data.orders).toEqual([]);
  const token = await signIn(backend, '13900005678');
  expect((await tell(backend, listOrders, {}, { token })).data.orders).toEqual([]);
  const orderNo = numbers[0] ?? '';
  expect((await tell(backend, getOrder, { orderNo }, { token })).code).toBe('NOT_FOUND');
});
