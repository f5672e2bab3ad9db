import fc from 'fast-check';
import { platform } from '@/platform';
import type { HttpRequest } from '@/platform/capabilities';
import { driver } from '@test/driver';

const ask = (more: Partial<HttpRequest> = {}): HttpRequest => ({
  url: 'http://shop.test/api/home',
  method: 'GET',
  headers: { authorization: 'Bearer t' },
  timeoutMs: 8_000,
  ...more,
});

beforeEach(() => driver.reset());
afterEach(() => jest.useRealTimers());

test('a JSON reply arrives as a value', async () => {
  driver.request.answer(200, '{"code":"OK"}');
  expect(await platform.request.send(ask())).toEqual({ kind: 'reply', body: { code: 'OK' } });
});

test('method, address, headers and body go out as given', async () => {
  driver.request.answer(200, '{}');
  await platform.request.send(ask({ method: 'POST', body: '{"a":1}' }));
  expect(driver.request.sent()).toMatchObject({
    url: 'http://shop.test/api/home',
    method: 'POST',
    headers: { authorization: 'Bearer t' },
    body: '{"a":1}',
  });
});

test.each([301, 400, 401, 429, 500, 502, 503])(
  'a bare %i is an unknown outcome, never a reply',
  async (status) => {
    driver.request.answer(status, '{"code":"OK"}');
    expect(await platform.request.send(ask())).toMatchObject({ kind: 'net', reason: 'http' });
  },
);

test.each(['', '{"code":"O', '<html>', 'undefined'])('%j is unreadable', async (text) => {
  driver.request.answer(200, text);
  expect(await platform.request.send(ask())).toEqual({ kind: 'net', reason: 'unreadable' });
});

describe.each(driver.request.failures)('$name', ({ arrange, expected }) => {
  test('has its normalised reason', async () => {
    arrange();
    expect(await platform.request.send(ask())).toEqual(expected);
  });
});

test('a host that never answers is a timeout, and only after the time given', async () => {
  jest.useFakeTimers();
  driver.request.silent();
  const settled = jest.fn();
  void platform.request.send(ask({ timeoutMs: 8_000 })).then(settled);
  await jest.advanceTimersByTimeAsync(7_900);
  expect(settled).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(700);
  expect(settled).toHaveBeenCalledWith({ kind: 'net', reason: 'timeout' });
});

test('an answer after the timeout changes nothing', async () => {
  jest.useFakeTimers();
  const held = driver.request.hold();
  const settled = jest.fn();
  void platform.request.send(ask({ timeoutMs: 1_000 })).then(settled);
  await jest.advanceTimersByTimeAsync(2_000);
  held.release();
  await jest.advanceTimersByTimeAsync(0);
  expect(settled.mock.calls).toEqual([[{ kind: 'net', reason: 'timeout' }]]);
});

test('calls under way at once get their own answers', async () => {
  const held = driver.request.hold();
  const urls = Array.from({ length: 8 }, (_none, index) => `http://shop.test/api/${index}`);
  const calls = urls.map((url) => platform.request.send(ask({ url })));
  held.release();
  expect(await Promise.all(calls)).toEqual(urls.map((url) => ({ kind: 'reply', body: { url } })));
});

test('whatever the host hands over, the outcome is typed and nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), fc.constantFrom('ok', 'fail'), async (value, path) => {
      driver.request.hostile(value, path as 'ok' | 'fail');
      const outcome = await platform.request.send(ask());
      expect(['reply', 'net']).toContain(outcome.kind);
      if (path === 'fail') expect(outcome.kind).toBe('net');
    }),
  );
});
