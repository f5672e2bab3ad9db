import { httpBackend } from '../../tools/host/logic/http-backend';

function fakeServer(status = 200, body = '{}') {
  const asked: { url: string; method: string | undefined; body: unknown }[] = [];
  const ask: typeof fetch = (url, init) => {
    asked.push({ url: String(url), method: init?.method, body: init?.body ?? null });
    return Promise.resolve(new Response(body, { status, headers: { 'x-rev': '7' } }));
  };
  return { asked, backend: httpBackend('http://127.0.0.1:4010', ask) };
}

describe('a mock backend over HTTP', () => {
  it('gets what the app sent to its own server', async () => {
    const { asked, backend } = fakeServer(503, 'busy');
    const reply = await backend.answer({
      ...{
        url: 'https://shop.example.com/api/cart?x=1',
        method: 'PUT',
        headers: {},
        body: '{"a":1}',
      },
    });
    expect(asked).toEqual([
      { url: 'http://127.0.0.1:4010/api/cart?x=1', method: 'PUT', body: '{"a":1}' },
    ]);
    expect(reply).toMatchObject({ status: 503, body: 'busy', headers: { 'x-rev': '7' } });
  });

  it('moves the money of the trade that was paid, and fails when it can not', async () => {
    const { asked, backend } = fakeServer();
    await backend.pay('prepay_id=1');
    expect(asked[0]).toMatchObject({ url: 'http://127.0.0.1:4010/__mock/cashier', method: 'POST' });
    expect(JSON.parse(String(asked[0]?.body))).toEqual({ action: 'pay', trade: 'prepay_id=1' });
    await expect(fakeServer(400, 'unknown-trade').backend.pay('x')).rejects.toThrow(
      'unknown-trade',
    );
  });
});
