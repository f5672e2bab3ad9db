import { fen } from '@/domain/money';
import type { Result } from '@/domain/result';
import type { SignEnd, SignJob } from '@/domain/wallet/pay-state';
import type { OrderAnswer } from '@/state/payment/ports';
import { createHold } from '@/state/wallet/create-hold';
import { createWorld, lost, no, ok } from './bench';

const amountFen = fen(300);
const order = (rev: number, held: number, status = 'NOTPAY'): OrderAnswer => ({
  ...{ orderNo: 'o1', status, rev, payableFen: fen(900), heldFen: fen(held), expiresAt: 9000 },
});

interface Script {
  readonly end?: SignEnd;
  readonly queries?: Result<OrderAnswer>[];
  readonly releases?: Result<OrderAnswer>[];
  readonly start?: Result<{ readonly nonce: string; readonly amountFen: typeof amountFen }>;
}

function begin({ end = 'done', queries = [], releases = [], start }: Script = {}) {
  const world = createWorld();
  const signed: SignJob[] = [];
  const counts = { refreshed: 0, released: 0, asked: 0 };
  const take = (list: Result<OrderAnswer>[]) =>
    Promise.resolve((list.length > 1 ? list.shift() : list[0]) ?? lost);
  const hold = createHold(
    {
      ...world.deps,
      api: {
        startWalletHold: () => Promise.resolve(start ?? ok({ nonce: 'n1', amountFen })),
        releaseHold: () => {
          counts.released += 1;
          return take(releases);
        },
        queryPayment: () => {
          counts.asked += 1;
          return take(queries);
        },
      },
      sign(job) {
        signed.push(job);
        return Promise.resolve(end);
      },
      refresh: () => {
        counts.refreshed += 1;
      },
    },
    'o1',
  );
  hold.heard(1, fen(0), false);
  return { world, hold, signed, counts, now: () => hold.store.getState() };
}

it('puts a part aside by the password, and says so when the server does', async () => {
  const { hold, signed, world, now, counts } = begin({ queries: [ok(order(2, 300))] });
  hold.want(amountFen);
  await world.calm();
  expect(signed).toEqual([{ purpose: 'HOLD', nonce: 'n1', subject: 'o1', amountFen }]);
  expect(now()).toMatchObject({ name: 'HELD', amountFen, rev: 2 });
  expect(counts.refreshed).toBe(1);
});

it('says nothing was used when the password is cancelled', async () => {
  const { hold, world, now } = begin({ end: 'cancelled' });
  hold.want(amountFen);
  await world.calm();
  expect(now()).toMatchObject({ name: 'NONE', notice: 'cancelled' });
});

it.each([lost, no('BALANCE_LOW'), no('ORDER_PAID')])(
  'is not begun without a nonce',
  async (start) => {
    const { hold, world, now } = begin({ start, queries: [ok(order(1, 0))] });
    hold.want(amountFen);
    await world.calm();
    expect(now()).toMatchObject({ name: 'NONE', notice: 'not-held' });
  },
);

it('keeps asking the order when the password’s outcome is unknown', async () => {
  const { hold, world, now, counts } = begin({
    end: 'unknown',
    queries: [lost, lost, ok(order(2, 300))],
  });
  hold.want(amountFen);
  await world.pass(20_000);
  expect(counts.asked).toBe(3);
  expect(now()).toMatchObject({ name: 'HELD' });
});

it('is given back when the server says so, after asking again where it has to wait', async () => {
  const { hold, world, now, counts } = begin({
    releases: [no('CONFLICT'), lost, ok(order(3, 0))],
  });
  hold.heard(2, amountFen, false);
  hold.release();
  await world.calm();
  expect(now().name).toBe('RELEASING');
  await world.pass(20_000);
  expect(counts.released).toBe(3);
  expect(now()).toMatchObject({ name: 'RELEASED', amountFen });
});

it('stays held, and says that it was kept, when it can’t be given back', async () => {
  const { hold, world, now, counts } = begin({
    releases: [no('CONFLICT')],
    queries: [ok(order(2, 300))],
  });
  hold.heard(2, amountFen, false);
  hold.release();
  await world.pass(60_000);
  expect(counts.released).toBe(4);
  expect(now()).toMatchObject({ name: 'HELD', kept: true });
});

it('is used when the order turns out to be paid', async () => {
  const { hold, world, now } = begin({ releases: [ok(order(3, 300, 'SUCCESS'))] });
  hold.heard(2, amountFen, false);
  hold.release();
  await world.calm();
  expect(now()).toMatchObject({ name: 'USED', amountFen });
});

it('hears nothing any more once it is disposed of', async () => {
  const { hold, world, now } = begin({ queries: [ok(order(2, 300))] });
  hold.want(amountFen);
  hold.dispose();
  await world.pass(20_000);
  expect(now().name).toBe('STARTING');
  expect(world.timers()).toBe(0);
});
