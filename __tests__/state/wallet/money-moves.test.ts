import { fen } from '@/domain/money';
import type { SignEnd } from '@/domain/wallet/pay-state';
import type { TopUp } from '@/domain/wallet/top-up';
import type { Withdrawal } from '@/domain/wallet/withdrawal';
import { createTopUp, type TopUpApi } from '@/state/wallet/use-top-up';
import { createWithdrawal, type WithdrawalApi } from '@/state/wallet/use-withdrawal';
import { createWorld, lost, no, ok } from './bench';

const amountFen = fen(10_000);

describe('a top-up', () => {
  const made: TopUp = { topUpNo: 'T1', amountFen, state: 'OPEN', expiresAt: 9000 };
  const form = { action: 'https://openapi.alipay.com/gateway.do', fields: {} };

  function begin(api: Partial<TopUpApi> = {}, left = true) {
    const world = createWorld();
    const keys: string[] = [];
    const opened: object[] = [];
    const topUp = createTopUp({
      ...world.deps,
      api: {
        topUp: () => Promise.resolve(ok({ topUp: made, form })),
        getTopUp: () => Promise.resolve(ok({ ...made, state: 'DONE' as const })),
        ...api,
      },
      leave(one) {
        opened.push(one);
        return Promise.resolve(left);
      },
    });
    return { world, topUp, keys, opened, now: () => topUp.store.getState() };
  }

  it('leaves for the provider and asks the server after coming back', async () => {
    const { topUp, world, opened, now } = begin();
    await topUp.tap(amountFen);
    await world.calm();
    expect([opened, now().name]).toEqual([[form], 'AWAY']);
    world.show();
    await world.calm();
    expect(now().name).toBe('DONE');
  });

  it('tries one key again when no answer came, then gives up in words', async () => {
    const keys: string[] = [];
    const { topUp, world, now } = begin({
      topUp: (_request, key) => {
        keys.push(key);
        return Promise.resolve(lost);
      },
    });
    await topUp.tap(amountFen);
    await world.pass(30_000);
    expect(keys).toEqual(['key1', 'key1', 'key1']);
    expect(now()).toMatchObject({ name: 'IDLE', message: expect.stringContaining('没有扣款') });
  });

  it('says the server’s own no', async () => {
    const { topUp, world, now } = begin({ topUp: () => Promise.resolve(no('LIMIT_EXCEEDED')) });
    await topUp.tap(amountFen);
    await world.calm();
    expect(now()).toEqual({ name: 'IDLE', message: '不行' });
  });

  it('comes back to the form when the page can’t be opened', async () => {
    const { topUp, world, now } = begin({}, false);
    await topUp.tap(amountFen);
    await world.calm();
    expect(now().name).toBe('IDLE');
  });

  it('is unresolved when nobody knows, and asks again when asked to', async () => {
    let known = false;
    const { topUp, world, now } = begin({
      getTopUp: () => Promise.resolve(known ? ok({ ...made, state: 'CLOSED' as const }) : lost),
    });
    topUp.send({ type: 'TAKE_UP', topUpNo: 'T1' });
    await world.pass(120_000);
    expect(now().name).toBe('UNRESOLVED');
    known = true;
    topUp.send({ type: 'REFRESH' });
    await world.calm();
    expect(now().name).toBe('CLOSED');
    topUp.dispose();
    expect(world.timers()).toBe(0);
  });
});

describe('a withdrawal', () => {
  const quote = {
    ...{ withdrawalNo: 'W1', nonce: 'n1', amountFen, feeFen: fen(10) },
    ...{ arrivesBy: 9000, payee: '本人绑定的银行卡' },
  };
  const made = (state: Withdrawal['state']): Withdrawal => ({
    ...{ withdrawalNo: 'W1', amountFen, feeFen: fen(10), state },
    ...{ arrivesBy: 9000, createdAt: 0, endedAt: null, reason: null },
  });

  function begin(end: SignEnd, api: Partial<WithdrawalApi> = {}) {
    const world = createWorld();
    const one = createWithdrawal({
      ...world.deps,
      api: {
        quoteWithdrawal: () => Promise.resolve(ok(quote)),
        getWithdrawal: () => Promise.resolve(ok(made('REVIEWING'))),
        ...api,
      },
      sign: () => Promise.resolve(end),
    });
    return { world, one, now: () => one.store.getState() };
  }

  it('shows fee and arrival, asks the password, then follows the review', async () => {
    const { one, world, now } = begin('done');
    one.send({ type: 'QUOTE', amountFen });
    await world.calm();
    expect(now()).toEqual({ name: 'REVIEW', quote });
    one.send({ type: 'CONFIRM' });
    await world.calm();
    expect(now()).toMatchObject({ name: 'TRACKED', withdrawal: { state: 'REVIEWING' } });
  });

  it('asks the server what became of it when nobody answered', async () => {
    let asked = 0;
    const { one, world, now } = begin('unknown', {
      getWithdrawal: () => {
        asked += 1;
        return Promise.resolve(asked < 3 ? lost : ok(made('FAILED')));
      },
    });
    one.send({ type: 'QUOTE', amountFen });
    await world.calm();
    one.send({ type: 'CONFIRM' });
    await world.pass(30_000);
    expect(now()).toMatchObject({ name: 'TRACKED', withdrawal: { state: 'FAILED' } });
  });

  it('goes back to the amount with the server’s words', async () => {
    const { one, world, now } = begin('done', {
      quoteWithdrawal: () => Promise.resolve(no('BALANCE_LOW')),
    });
    one.send({ type: 'QUOTE', amountFen });
    await world.calm();
    expect(now()).toEqual({ name: 'EDITING', message: '不行' });
    one.dispose();
  });
});
