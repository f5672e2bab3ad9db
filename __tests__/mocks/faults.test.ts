import { getProduct, listProducts } from '@/contract/catalog';
import { createOrder, findOrderByKey } from '@/contract/order';
import { queryPayment, startAttempt } from '@/contract/payment';
import { endpoints } from '@/contract/all';
import { ENDPOINT_FAULTS, FAULTS } from '@mocks/scenarios';
import { basket, newKey, ordered, quoted, raw, shop, tell } from './shopper';

async function body(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

it('lists the faults of every endpoint, and only of endpoints', () => {
  expect(Object.keys(ENDPOINT_FAULTS).sort()).toEqual(endpoints.map(({ name }) => name).sort());
});

it('uses every fault somewhere', () => {
  const used = new Set(Object.values(ENDPOINT_FAULTS).flat());
  expect(Object.keys(FAULTS).filter((name) => !used.has(name as keyof typeof FAULTS))).toEqual([]);
});

it.each([
  ['http-500', 500],
  ['http-502', 502],
  ['http-503', 503],
] as const)('answers %s with a bare status and no envelope', async (fault, status) => {
  const backend = shop();
  backend.faults.set('listProducts', fault);
  const response = await raw(backend, listProducts, {});
  expect(response.status).toBe(status);
  expect(typeof (await body(response))).toBe('string');
  expect((await tell(backend, listProducts, {})).code).toBe('OK');
});

it.each([
  ['rate-limited', 'RATE_LIMITED', 2000],
  ['busy', 'BUSY', 1500],
  ['unknown-code', 'NEW_RULE_2030', undefined],
] as const)('refuses with %s as HTTP 200', async (fault, code, retryAfterMs) => {
  const backend = shop();
  backend.faults.set('listProducts', fault);
  const told = await tell(backend, listProducts, {});
  expect([told.code, told.retryAfterMs]).toEqual([code, retryAfterMs]);
});

it('cuts the connection, cuts the JSON and drops fields', async () => {
  const backend = shop();
  backend.faults.set('listProducts', 'network-error');
  expect((await raw(backend, listProducts, {})).type).toBe('error');
  backend.faults.set('listProducts', 'truncated-json');
  expect(typeof (await body(await raw(backend, listProducts, {})))).toBe('string');
  backend.faults.set('listProducts', 'wrong-shape');
  expect((await tell(backend, listProducts, {})).data).toBeNull();
});

it.each(['delay-3s', 'slow-commit'] as const)('waits three seconds with %s', async (fault) => {
  const waits: number[] = [];
  const backend = shop({ wait: (ms) => Promise.resolve(void waits.push(ms)) });
  const mine = await basket(backend);
  const { quoteId } = await quoted(backend, mine);
  backend.faults.set('createOrder', fault);
  const request = { quoteId, addressId: mine.addressId, remark: '' };
  await tell(backend, createOrder, request, { token: mine.token, key: newKey() });
  expect(waits).toEqual([3000]);
});

it.each(['no-answer', 'reply-never'] as const)(
  'leaves the caller without an answer with %s',
  async (fault) => {
    const backend = shop();
    const mine = await basket(backend);
    const { quoteId } = await quoted(backend, mine);
    const request = { quoteId, addressId: mine.addressId, remark: '' };
    const key = newKey();
    backend.faults.set('createOrder', fault);
    const answered = raw(backend, createOrder, request, { token: mine.token, key }).then(
      () => 'answered',
    );
    const quiet = new Promise((resolve) => setImmediate(() => setImmediate(resolve, 'quiet')));
    expect(await Promise.race([answered, quiet])).toBe('quiet');
    const { code } = await tell(backend, findOrderByKey, { idempotencyKey: key }, mine);
    expect(code).toBe(fault === 'reply-never' ? 'OK' : 'NOT_FOUND');
  },
);

it('makes one order when the request is delivered twice', async () => {
  const backend = shop();
  const mine = await basket(backend);
  const { quoteId } = await quoted(backend, mine);
  backend.faults.set('createOrder', 'delivered-twice');
  const request = { quoteId, addressId: mine.addressId, remark: '' };
  const told = await tell(backend, createOrder, request, { token: mine.token, key: newKey() });
  expect(told.code).toBe('OK');
  expect(Object.keys(backend.ledger.books.state.orders)).toHaveLength(1);
});

it('serves a stale rev, a wrong amount and an unknown status without touching the ledger', async () => {
  const backend = shop();
  const mine = await basket(backend);
  const order = await ordered(backend, mine);
  const { orderNo } = order;
  const ask = async () => (await tell(backend, queryPayment, { orderNo }, mine)).data;
  backend.faults.set('queryPayment', 'stale-rev');
  backend.faults.set('queryPayment', 'wrong-amount');
  backend.faults.set('queryPayment', 'unknown-status');
  expect((await ask()).rev).toBe(0);
  expect((await ask()).payableFen).toBe(order.payableFen + 1);
  expect((await ask()).status).toBe('PROCESSING_ELSEWHERE');
  expect(await ask()).toMatchObject({
    rev: order.rev,
    payableFen: order.payableFen,
    status: 'NOTPAY',
  });
  backend.faults.set('startAttempt', 'wrong-amount');
  const start = await tell(backend, startAttempt, { orderNo, channel: 'ALIPAY_WAP' }, mine);
  expect(start.data.amountFen).toBe(order.payableFen + 1);
});

it('lets a reply arrive after the next one, and again', async () => {
  const backend = shop({ wait: () => new Promise<void>(() => undefined) });
  const arrived: string[] = [];
  backend.faults.set('listProducts', 'reordered');
  const first = tell(backend, listProducts, { sort: 'sales' }).then(() => arrived.push('first'));
  await new Promise((resolve) => setImmediate(resolve));
  const second = tell(backend, listProducts, { sort: 'price-asc' }).then((told) => {
    arrived.push('second');
    return told;
  });
  await Promise.all([first, second]);
  backend.faults.set('listProducts', 'old-reply-again');
  const again = await tell(backend, listProducts, { sort: 'price-desc' });
  expect(again.data.items).toEqual((await second).data.items);
});

it('spends a fault as often as it was asked to, and everywhere at once when told so', async () => {
  const backend = shop();
  const code = async () => (await tell(backend, listProducts, {})).code;
  backend.faults.set('listProducts', 'busy', 2);
  expect([await code(), await code(), await code()]).toEqual(['BUSY', 'BUSY', 'OK']);
  backend.faults.setEverywhere('busy');
  expect([await code(), await code()]).toEqual(['BUSY', 'BUSY']);
  backend.faults.clear();
  expect(await code()).toBe('OK');
});

it('does not take a fault that makes no sense for the endpoint', () => {
  expect(() => shop().faults.set('getHome', 'stale-rev')).toThrow(RangeError);
});

it('refuses a call without a token, with a bad body and without its key', async () => {
  const backend = shop();
  const mine = await basket(backend);
  const { quoteId } = await quoted(backend, mine);
  const request = { quoteId, addressId: mine.addressId, remark: '' };
  const code = async (fields: object, sent: { token?: string; key?: string }) =>
    ((await body(await raw(backend, createOrder, fields, sent))) as { code: string }).code;
  const { token } = mine;
  expect(await code(request, { key: newKey() })).toBe('UNAUTHORISED');
  expect(await code(request, { token })).toBe('VALIDATION');
  expect(await code({ ...request, remark: 5 }, { token, key: newKey() })).toBe('VALIDATION');
});

it('breaks loudly when the mock itself breaks the contract', async () => {
  const backend = shop();
  const [product] = backend.ledger.books.catalog.products;
  const { spuId } = product ?? { spuId: '' };
  backend.ledger.books.state.world.stock['*'] = 1.5;
  await expect(raw(backend, getProduct, { spuId })).rejects.toThrow(/contract of getProduct: skus/);
});
