import { healthHost } from '@/platform/health';
import { deskDriver as driver } from '@test/desk-driver';

const { scanner } = healthHost;

beforeEach(() => driver.reset());

it('reads what the code holds, as it stands there', async () => {
  expect(scanner.mode).toBe(driver.scanner.mode);
  for (const text of ['abcdefghijkmnpqr23456789', ' https://example.com/?venue=x y ', '?!']) {
    driver.scanner.shows(text);
    expect(await scanner.scan()).toEqual({ kind: 'read', text });
  }
});

it('says beforehand whether it can', () => {
  expect(scanner.canScan()).toBe(true);
  driver.scanner.remove();
  expect(scanner.canScan()).toBe(false);
});

it.each([...driver.scanner.ways])('$name: $expected.kind', async ({ arrange, expected }) => {
  arrange();
  expect(await scanner.scan()).toEqual(expected);
});

it('leaves nothing on the page', async () => {
  driver.scanner.shows('abcdefghijkmnpqr23456789');
  await scanner.scan();
  expect(document.body.querySelectorAll('input')).toHaveLength(0);
});
