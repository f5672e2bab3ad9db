import fc from 'fast-check';
import { platform } from '@/platform';
import { isExternalChannel } from '@/domain/payment/channel';
import type { Invocation } from '@/platform/capabilities';
import { driver } from '@test/driver';

const { payment } = platform;
const OUTCOMES = [
  'CLAIMED_OK',
  'CANCELLED',
  'DECLINED',
  'STALE_PREPAY',
  'WRONG_PAYER',
  'CONFIG',
  'RISK',
  'UNKNOWN',
];

beforeEach(() => driver.reset());

test('it knows where it is and offers the channels of this host, best first', () => {
  expect(payment.scene()).toBe(driver.payment.scene);
  expect(payment.channels()).toEqual(driver.payment.channels);
  expect(isExternalChannel(driver.payment.channels[0] ?? 'WALLET')).toBe(driver.payment.external);
});

test('good parameters open one cashier', async () => {
  expect(await payment.pay(driver.payment.good)).toBe(driver.payment.goodOutcome);
  expect(driver.payment.opened()).toBe(1);
});

test.each(driver.payment.refused.map((invocation) => ({ invocation })))(
  '$invocation is refused before any cashier opens',
  async ({ invocation }) => {
    expect(await payment.pay(invocation as Invocation)).toBe('CONFIG');
    expect(driver.payment.opened()).toBe(0);
  },
);

describe.each(driver.payment.ways)('$name', ({ arrange, expected }) => {
  test('has its outcome', async () => {
    arrange();
    const own = {
      kind: 'form',
      action: `${window.location.origin}/mock-cashier/gateway.do`,
      fields: {},
    } as const;
    const invocation = driver.payment.external ? own : driver.payment.good;
    expect(await payment.pay(invocation)).toBe(expected);
  });
});

test('what a screen shows leaves without a cashier', async () => {
  for (const invocation of driver.payment.shown) {
    expect([invocation, await payment.pay(invocation)]).toEqual([invocation, 'LEFT']);
  }
  expect(driver.payment.opened()).toBe(0);
});

test('junk parameters never open a cashier and never throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (junk) => {
      expect(await payment.pay(junk as Invocation)).toBe('CONFIG');
    }),
  );
  expect(driver.payment.opened()).toBe(0);
});

test('junk from a failing cashier is never a claim of success', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (value) => {
      driver.payment.hostile?.(value, 'fail');
      const outcome = await payment.pay(driver.payment.good);
      expect(driver.payment.external ? ['LEFT'] : OUTCOMES).toContain(outcome);
      expect(outcome).not.toBe('CLAIMED_OK');
    }),
  );
});

test('a cashier that never answers leaves the promise open for the watchdog of the caller', async () => {
  jest.useFakeTimers();
  const settled = jest.fn();
  driver.payment.silent?.();
  void payment.pay(driver.payment.good).then(settled);
  await jest.advanceTimersByTimeAsync(3_600_000);
  expect(settled).toHaveBeenCalledTimes(driver.payment.silent ? 0 : 1);
  jest.useRealTimers();
});

test('only our own cashier page is ever opened in a browser, and only where there is one', () => {
  const link = 'https://evil.shop.example.com/c/#x';
  const said = payment.follow(link);
  expect(driver.payment.external ? said : said !== 'left').toBe(
    driver.payment.external ? 'refused' : true,
  );
  if (!driver.payment.external) expect(said).toMatchObject({ kind: 'unsupported' });
});
