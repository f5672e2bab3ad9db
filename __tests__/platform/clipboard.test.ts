import { platform } from '@/platform';
import { driver } from '@test/driver';

const { clipboard } = platform;

beforeEach(() => {
  jest.useFakeTimers();
  driver.reset();
});
afterEach(() => jest.useRealTimers());

async function copy(text: string): Promise<string> {
  const outcome = clipboard.copy(text);
  await jest.advanceTimersByTimeAsync(5_000);
  return outcome;
}

test('the text is copied as it is', async () => {
  driver.clipboard.ok();
  expect(await copy('https://pay.test/c/#token')).toBe('copied');
  expect(driver.clipboard.copied()).toBe('https://pay.test/c/#token');
});

test.each(driver.clipboard.ways.map((way) => ({ ...way })))(
  '$name: $expected',
  async ({ arrange, expected }) => {
    arrange();
    expect(await copy('text')).toBe(expected);
  },
);

test('only WeChat shows its own toast', () => {
  expect(clipboard.announcesItself).toBe(driver.clipboard.announcesItself);
});

test('nothing of it stays in the storage or on the page', async () => {
  driver.clipboard.ways.forEach(({ arrange }) => arrange());
  await copy('身份证 11010519000101002X');
  expect(platform.storage.keys()).toEqual([]);
  expect(document.body.children).toHaveLength(0);
});
