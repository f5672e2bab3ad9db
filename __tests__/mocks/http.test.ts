import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { saveAddress } from '@/contract/address';
import { listOrders } from '@/contract/order';
import { listen, type HttpDoor, type HttpDoorOptions } from '@mocks/http';
import { attempted, basket, HANGZHOU, newKey, ordered, tell } from './shopper';
import { conform } from '../../scripts/tools/conformance';

const folder = mkdtempSync(path.join(tmpdir(), 'amphi-mock-'));
const doors: HttpDoor[] = [];

async function open(options: HttpDoorOptions = {}): Promise<HttpDoor> {
  const door = await listen({
    port: 0,
    mediaCache: path.join(folder, 'media'),
    wait: () => Promise.resolve(),
    ...options,
  });
  doors.push(door);
  return door;
}

afterEach(async () => {
  await Promise.all(doors.splice(0).map((door) => door.close()));
});

afterAll(() => rmSync(folder, { recursive: true }));

const post = (url: string, body: object) =>
  fetch(url, { method: 'POST', body: JSON.stringify(body) });

it('keeps the contract as seen from outside', async () => {
  const { origin } = await open();
  const checks = await conform(`${origin}/api`);
  expect(checks.filter(({ problem }) => problem !== null)).toEqual([]);
  expect(checks.length).toBeGreaterThan(40);
});

it('lets the conformance run fail where nobody keeps the contract', async () => {
  const { origin } = await open();
  const checks = await conform(`${origin}/elsewhere`);
  expect(checks.filter(({ problem }) => problem === null)).toEqual([]);
});

it('keeps accounts and orders across a restart', async () => {
  const stateFile = path.join(folder, 'ledger.json');
  const first = await open({ stateFile });
  const mine = await basket(first.backend);
  const { orderNo } = await ordered(first.backend, mine);
  await first.close();
  const second = await open({ stateFile });
  const listed = await tell(second.backend, listOrders, {}, { token: mine.token });
  expect(listed.data.orders.map((order) => order.orderNo)).toEqual([orderNo]);
  expect(JSON.parse(readFileSync(stateFile, 'utf8'))).toMatchObject({ state: { version: 1 } });
});

it('frees an idempotency key whose request was cut off by the restart', async () => {
  const first = await open();
  const mine = await basket(first.backend);
  const { userId } = Object.values(first.backend.ledger.books.state.accounts)[0] ?? { userId: '' };
  const key = newKey();
  first.backend.ledger.books.state.keys[`${userId}/createOrder/${key}`] = {
    userId,
    endpoint: 'createOrder',
    fingerprint: 'of a request that never ended',
    state: 'RUNNING',
  };
  const second = await open();
  expect(second.backend.ledger.load(structuredClone(first.backend.ledger.dump()))).toBe(true);
  expect((await ordered(second.backend, mine, key)).status).toBe('NOTPAY');
});

it('starts afresh when the state file is spoiled', async () => {
  const stateFile = path.join(folder, 'spoiled.json');
  writeFileSync(stateFile, '{"state":{"ver');
  const { origin } = await open({ stateFile });
  expect((await fetch(`${origin}/api/home`)).status).toBe(200);
});

it('takes the next port when one is taken', async () => {
  const first = await open();
  const second = await open({ port: first.port });
  expect(second.port).toBeGreaterThan(first.port);
  expect((await fetch(`${second.origin}/api/home`)).ok).toBe(true);
});

it('draws pictures as webp in the width asked for, and keeps them', async () => {
  const { origin } = await open();
  const get = async (query: string) => fetch(`${origin}/media/p0001/0.webp${query}`);
  const reply = await get('?w=320');
  expect(reply.headers.get('content-type')).toBe('image/webp');
  const image = Buffer.from(await reply.arrayBuffer());
  const { width, height, format } = await sharp(image).metadata();
  expect([width, height, format]).toEqual([320, 320, 'webp']);
  expect(image.length).toBeLessThan(20_000);
  expect(Buffer.from(await (await get('?w=320')).arrayBuffer()).equals(image)).toBe(true);
  expect((await fetch(`${origin}/media/p9999/0.webp`)).status).toBe(404);
});

it('serves the H5 build: hashed files for ever, routes with index.html, nothing outside', async () => {
  const staticDir = path.join(folder, 'site');
  mkdirSync(path.join(staticDir, 'js'), { recursive: true });
  writeFileSync(path.join(staticDir, 'index.html'), '<p>app</p>');
  writeFileSync(path.join(staticDir, 'js/app.0a1b2c3d.js'), 'let a = 1;');
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  const { origin } = await open({ staticDir });
  const script = await fetch(`${origin}/js/app.0a1b2c3d.js`);
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect(script.headers.get('content-encoding')).toBe('gzip');
  expect(await script.text()).toBe('let a = 1;');
  expect(await (await fetch(`${origin}/pages/orders/list/index?x=1`)).text()).toBe('<p>app</p>');
  expect((await fetch(`${origin}/js/none.js`)).status).toBe(404);
  expect((await fetch(`${origin}/%2e%2e/secret.txt`)).status).toBe(404);
});

it('answers other origins and their preflight', async () => {
  const { origin } = await open();
  const reply = await fetch(`${origin}/api/orders`, { method: 'OPTIONS' });
  expect(reply.status).toBe(204);
  expect(reply.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
});

it('cuts the connection when the fault says so', async () => {
  const { origin, backend } = await open();
  backend.faults.set('getHome', 'network-error');
  await expect(fetch(`${origin}/api/home`)).rejects.toThrow();
  expect((await fetch(`${origin}/api/home`)).ok).toBe(true);
});

async function atCashier() {
  const { origin, backend } = await open();
  const mine = await basket(backend);
  const { orderNo } = await ordered(backend, mine);
  const { attemptNo } = await attempted(backend, mine, orderNo);
  const { trade } = backend.ledger.books.state.attempts[attemptNo] ?? { trade: '' };
  const act = (action: string, query = '') =>
    fetch(`${origin}/mock-cashier${query}`, {
      method: 'POST',
      body: new URLSearchParams({ trade, action }),
      redirect: 'manual',
    });
  return { origin, backend, mine, orderNo, trade, act };
}

it('shows merchant, amount and a watermark on the cashier page, and nothing of the shopper', async () => {
  const { origin, trade, orderNo } = await atCashier();
  const reply = await fetch(`${origin}/mock-cashier?trade=${trade}`);
  const html = await reply.text();
  expect(html).toContain('演示收银台');
  expect(html).toMatch(/¥\d+\.\d\d/);
  expect(html).toContain(`尾号 ${orderNo.slice(-4)}`);
  expect(html).not.toMatch(
    new RegExp(`${HANGZHOU.name}|${HANGZHOU.phone}|${HANGZHOU.detail}|${orderNo}`),
  );
  expect(reply.headers.get('referrer-policy')).toBe('no-referrer');
  expect(reply.headers.get('cache-control')).toBe('no-store');
});

it('pays and sends the shopper to the address fixed by the server, not to the query’s', async () => {
  const { backend, act, orderNo } = await atCashier();
  const reply = await act('pay', '?return=https://evil.example/');
  expect(reply.status).toBe(303);
  expect(reply.headers.get('location')).toBe(
    `http://shop.test/pages/trade/result/index?orderNo=${orderNo}`,
  );
  expect(backend.ledger.books.state.orders[orderNo]?.stage).toBe('TO_SHIP');
});

it.each([
  ['cancel', 303, 'UNPAID'],
  ['stay', 200, 'TO_SHIP'],
  ['poor', 200, 'UNPAID'],
  ['leave', 200, 'UNPAID'],
  ['nonsense', 303, 'UNPAID'],
])(
  'answers %s on the cashier page with %d and leaves the order %s',
  async (action, status, stage) => {
    const { backend, act, orderNo } = await atCashier();
    expect((await act(action)).status).toBe(status);
    expect(backend.ledger.books.state.orders[orderNo]?.stage).toBe(stage);
  },
);

it('shows no buttons for a trade that is paid or unknown', async () => {
  const { origin, trade, act } = await atCashier();
  await act('pay');
  const paid = await (await fetch(`${origin}/mock-cashier?trade=${trade}`)).text();
  expect(paid).toContain('已支付');
  expect(paid).not.toContain('确认支付');
  const strange = await fetch(`${origin}/mock-cashier?trade=%22%3E%3Cscript%3E`);
  expect(strange.status).toBe(404);
});

it('lets QA see and bend the ledger over /__mock', async () => {
  const { origin, backend } = await open();
  const command = async (name: string, body: object) =>
    (await post(`${origin}/__mock/${name}`, body)).status;
  const mine = await basket(backend);
  const { orderNo } = await ordered(backend, mine);
  await attempted(backend, mine, orderNo);
  expect(await command('scenario', { world: 'price-up' })).toBe(200);
  expect(await command('scenario', { endpoint: 'getHome', fault: 'busy', times: 1 })).toBe(200);
  expect(await (await fetch(`${origin}/api/home`)).json()).toMatchObject({ code: 'BUSY' });
  expect(await command('scenario', { endpoint: 'getHome', fault: 'stale-rev' })).toBe(400);
  expect(await command('scenario', { world: 'no such world' })).toBe(400);
  expect(await command('shop', { stock: { [mine.sku.skuId]: 0 } })).toBe(200);
  expect(await command('cashier', {})).toBe(200);
  expect(await command('clock', { freeze: true, advance: 1000 })).toBe(200);
  expect(await command('nothing', {})).toBe(404);
  const state = (await (await fetch(`${origin}/__mock/state`)).json()) as {
    orders: unknown[];
    broken: unknown[];
  };
  expect(state).toMatchObject({
    broken: [],
    unsettled: [],
    orders: [{ orderNo, stage: 'TO_SHIP' }],
  });
  expect(await command('reset', {})).toBe(200);
  expect(
    (await tell(backend, saveAddress, { input: HANGZHOU }, { token: mine.token, key: newKey() }))
      .code,
  ).toBe('UNAUTHORISED');
});

it('lists the controls with their values, sets one and takes a link, for any origin', async () => {
  const { origin } = await open();
  const shown = async (reply: Response) =>
    (await reply.json()) as { state: string; controls: { id: string; value?: unknown }[] };
  const first = await shown(await fetch(`${origin}/__mock/controls`));
  expect(first.state).toBe('');
  expect(first.controls.find(({ id }) => id === 'world')).toMatchObject({
    area: 'world',
    kind: 'choice',
    where: 'backend',
    value: 'calm',
  });
  const reply = await post(`${origin}/__mock/control`, { id: 'network', value: 'slow' });
  expect(reply.headers.get('access-control-allow-origin')).toBe('*');
  expect((await shown(reply)).state).toBe('network:slow');
  const linked = await post(`${origin}/__mock/link`, { state: 'world:free' });
  expect((await shown(linked)).state).toBe('world:free');
  const refused = await post(`${origin}/__mock/link`, { state: 'world:moon' });
  expect([refused.status, await refused.json()]).toEqual([
    400,
    { error: 'world does not take moon' },
  ]);
});

it('streams calls over HTTP and lets go of a listener that left', async () => {
  const { origin } = await open();
  const leaving = new AbortController();
  const stream = await fetch(`${origin}/__mock/events`, { signal: leaving.signal });
  const reader = stream.body?.getReader();
  const next = async () => new TextDecoder().decode((await reader?.read())?.value as Uint8Array);
  expect(await next()).toContain('retry');
  await fetch(`${origin}/api/home`, { headers: { 'X-Amphi-Device': 'weapp' } });
  expect(await next()).toContain('"device":"weapp"');
  leaving.abort();
  expect((await fetch(`${origin}/api/home`)).ok).toBe(true);
});
