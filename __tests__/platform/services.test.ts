import { services } from '@/services';
import { driver } from '@test/driver';

const isH5 = process.env.TARO_ENV === 'h5';
const issues = driver.device.random === 'unsupported';

beforeEach(() => driver.reset());

test('a key has 128 bits, from the device or, where it has no source, from the server', async () => {
  driver.request.answer(
    200,
    JSON.stringify({ code: 'OK', serverTime: 1, data: { key: 'k'.repeat(32) } }),
  );
  expect(await services.randomKey()).toMatch(issues ? /^k{32}$/ : /^[\da-f]{32}$/);
  expect(driver.request.sent()?.url ?? null).toBe(
    issues ? 'http://127.0.0.1:4010/api/order-keys' : null,
  );
});

test('without a source and without the server there is no key, and none is guessed', async () => {
  const guess = jest.spyOn(Math, 'random');
  driver.device.noRandom();
  driver.request.answer(503, '');
  expect(await services.randomKey()).toBeNull();
  expect(guess).not.toHaveBeenCalled();
  guess.mockRestore();
});

test('pictures of the API get its origin on mini-programs and stay a path in a browser', () => {
  const origin = isH5 ? '' : 'http://127.0.0.1:4010';
  expect(services.picture('/media/a.webp')).toBe(`${origin}/media/a.webp`);
  expect(services.picture('/media/a.webp', 187.5)).toBe(`${origin}/media/a.webp?w=188`);
  expect(services.picture('https://cdn.test/a.webp', 200)).toBe('https://cdn.test/a.webp');
});

test('the server clock follows the replies, whatever the device clock says', async () => {
  const serverTime = Date.now() + 24 * 3_600_000;
  driver.request.answer(200, JSON.stringify({ code: 'OK', serverTime, data: {} }));
  await services.api.listCategories({});
  expect(Math.abs(services.serverNow() - serverTime)).toBeLessThan(1_000);
});
