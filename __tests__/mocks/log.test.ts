import { getHome, listProducts } from '@/contract/catalog';
import { createOrder, getOrder, listOrders } from '@/contract/order';
import { sendSmsCode } from '@/contract/session';
import { createClock } from '@mocks/clock';
import { control } from '@mocks/control';
import { basket, HANGZHOU, newKey, NOON, ordered, quoted, raw, shop, tell } from './shopper';

const ask = async (backend: ReturnType<typeof shop>, path: string, body?: object) => {
  const request = new Request(`http://shop.test/__mock/${path}`, {
    method: body ? 'POST' : 'GET',
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return control(backend, request);
};

it('notes time, method, template, code, fault and device of each call', async () => {
  const backend = shop();
  const mine = await basket(backend);
  const { last } = (await (await ask(backend, 'log')).json()) as { last: number };
  await ordered(backend, mine);
  backend.faults.set('listOrders', 'http-503');
  await raw(backend, listOrders, {}, mine);
  backend.faults.set('listOrders', 'network-error');
  await raw(backend, listOrders, {}, mine);
  await tell(backend, listOrders, {});
  const reply = await (await ask(backend, `log?after=${last}`)).json();
  expect(reply).toMatchObject({
    last: last + 5,
    entries: [
      { endpoint: 'getQuote', method: 'POST', device: 'h5', code: 'OK', fault: null },
      { endpoint: 'createOrder', path: '/orders', code: 'OK' },
      { endpoint: 'listOrders', method: 'GET', code: 'HTTP 503', fault: 'http-503' },
      { endpoint: 'listOrders', code: 'CUT', fault: 'network-error' },
      { endpoint: 'listOrders', device: 'unknown', code: 'UNAUTHORISED', fault: null },
    ],
  });
});

it('holds nothing of bodies, tokens, keys, paths or queries', async () => {
  const backend = shop();
  const mine = await basket(backend);
  const { quoteId } = await quoted(backend, mine);
  const request = { quoteId, addressId: mine.addressId, remark: '放在门口' };
  const key = newKey();
  const { data } = await tell(backend, createOrder, request, { token: mine.token, key });
  await tell(backend, getOrder, { orderNo: data.orderNo }, mine);
  await tell(backend, listProducts, { keyword: '红富士' });
  await tell(backend, sendSmsCode, { phone: 'no number' });
  const text = await (await ask(backend, 'log')).text();
  expect(text).toContain('/orders/:orderNo');
  const personal = [mine.token, key, quoteId, data.orderNo, mine.addressId, '放在门口', '红富士'];
  for (const secret of [...personal, ...Object.values(HANGZHOU).map(String), 'no number']) {
    if (secret !== 'false') expect(text).not.toContain(secret);
  }
});

it('notes a call that is never answered when it arrives', async () => {
  const backend = shop();
  backend.faults.set('getHome', 'no-answer');
  void raw(backend, getHome, {});
  await new Promise((resolve) => setImmediate(resolve));
  expect(backend.log.after(0)).toMatchObject([{ code: 'NO_ANSWER', fault: 'no-answer' }]);
});

it.each([
  ['X-Amphi-Device', 'alipay', 'alipay'],
  ['X-Amphi-Device', '<b>me</b>', 'unknown'],
  ['User-Agent', 'Mozilla/5.0 MicroMessenger/8.0', 'weapp'],
  ['User-Agent', 'Mozilla/5.0 AlipayClient/10', 'alipay'],
  ['User-Agent', 'Mozilla/5.0 Chrome/130', 'h5'],
])('knows a device by its %s %s', (header, value, device) => {
  const backend = shop();
  const request = new Request('http://shop.test/api/home', { headers: { [header]: value } });
  const note = backend.log.watch({ endpoint: getHome, request, fault: null });
  note({ response: new Response(''), code: 'OK' });
  expect(backend.log.after(0)[0]?.device).toBe(device);
});

it('keeps the last 500 calls', async () => {
  const backend = shop();
  const request = new Request('http://shop.test/api/home');
  for (let call = 0; call < 510; call += 1) {
    backend.log.watch({ endpoint: getHome, request, fault: null })({ response: new Response('') });
  }
  expect(backend.log.after(0)).toHaveLength(500);
  expect(backend.log.after(0)[0]?.seq).toBe(11);
  expect(backend.log.last()).toBe(510);
  await Promise.resolve();
});

it('pushes calls and changes of state as they happen, until the listener goes', async () => {
  const backend = shop({ clock: createClock(undefined, () => NOON) });
  const stream = await ask(backend, 'events');
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  const reader = stream.body?.getReader();
  const next = async () => new TextDecoder().decode((await reader?.read())?.value as Uint8Array);
  expect(await next()).toContain('retry');
  await tell(backend, getHome, {});
  expect(await next()).toMatch(/^event: log\nid: 1\ndata: \{.*"endpoint":"getHome".*\}\n\n$/);
  await ask(backend, 'control', { id: 'world', value: 'free' });
  expect(await next()).toBe('event: state\ndata: {"id":"world","state":"world:free"}\n\n');
  await reader?.cancel();
  await tell(backend, getHome, {});
});
