import fc from 'fast-check';
import { fen } from '@/domain/money';
import { CHANNELS, type Channel } from '@/domain/payment/channel';
import { explain } from '@/domain/payment/explain';
import { offersOf, type MethodQuestion } from '@/domain/payment/methods';
import { next } from '@/domain/payment/next';
import { FRESH_POLL } from '@/domain/payment/poll-schedule';
import { hasOrder, type StateOf } from '@/domain/payment/state';
import { attempt, confirming, effects, order, prepaying, queried, ready, tap } from './states';

/** F5: money of a transfer is here, so no other way may be used. */
const TRANSFER = 'BANK_TRANSFER';
const locked = { lockedTo: TRANSFER } as const;

const waiting: StateOf<'AWAIT_EXTERNAL'> = {
  name: 'AWAIT_EXTERNAL',
  order: order({ channel: TRANSFER }),
  attempt: attempt(TRANSFER),
  poll: FRESH_POLL,
};

const lockOf = (state: Parameters<typeof next>[0]) =>
  hasOrder(state) ? (state.order.lockedTo ?? null) : 'no order';

describe('where the lock is heard', () => {
  it.each([
    ['READY', ready()],
    ['AWAIT_EXTERNAL', waiting],
  ] as const)('%s takes it over, and gives it up again', (_name, state) => {
    const known = next(state, queried(locked)).state;
    expect(lockOf(known)).toBe(TRANSFER);
    expect(lockOf(next(known, queried({ lockedTo: null })).state)).toBeNull();
  });

  it('READY is not drawn again for a lock that it knows', () => {
    const known = next(ready(), queried(locked)).state;
    expect(next(known, queried(locked)).state).toBe(known);
  });

  it('an older answer changes nothing', () => {
    const known = next(ready(), queried(locked)).state;
    expect(next(known, queried({ rev: 4, lockedTo: null })).state).toBe(known);
  });
});

describe('the time of an order that is paid by transfer', () => {
  const LATER = 3 * 86_400_000;

  it('is the transfer’s as soon as it begins', () => {
    const until = order().expiresAt + LATER;
    const begun = next(prepaying(TRANSFER), {
      ...{ type: 'PREPAY_OK', orderNo: 'O1', amountFen: fen(12_800) },
      attempt: attempt(TRANSFER, { expiresAt: until }),
    });
    const left = next(begun.state, { type: 'BACK' }).state;
    expect(left).toMatchObject({ name: 'READY', order: { expiresAt: until } });
  });

  it('is what the server last said, also while the money is awaited', () => {
    const expiresAt = order().expiresAt + LATER;
    const told = next(waiting, queried({ expiresAt })).state;
    expect(next(told, { type: 'BACK' }).state).toMatchObject({ order: { expiresAt } });
  });

  it('is not shortened by an attempt that ends sooner', () => {
    const soon = attempt('WECHAT_QR', { expiresAt: order().expiresAt - 1 });
    const begun = next(prepaying('WECHAT_QR'), {
      ...{ type: 'PREPAY_OK', orderNo: 'O1', amountFen: fen(12_800), attempt: soon },
    });
    expect(begun.state).toMatchObject({ order: { expiresAt: order().expiresAt } });
  });
});

describe('a tap that came before the lock was known', () => {
  it('the refused switch leads back to the transfer, not to an endless question', () => {
    const switching = next({ ...ready({ attempt: attempt(TRANSFER) }) }, tap()).state;
    expect(switching.name).toBe('SWITCHING');
    const refused = next(switching, { type: 'CLOSE_FAILED', orderNo: 'O1', attemptNo: 'A1' });
    expect(refused.state).toMatchObject({ name: 'CONFIRMING', reason: 'switch-failed' });
    const back = next(refused.state, queried(locked));
    expect(back.state).toMatchObject({
      name: 'AWAIT_EXTERNAL',
      attempt: { attemptNo: 'A1', channel: TRANSFER },
      order: locked,
    });
  });

  it('without a lock a switch that failed is asked about as before', () => {
    const refused = confirming('switch-failed', { attempt: attempt(TRANSFER) });
    expect(next(refused, queried()).state.name).toBe('CONFIRMING');
    const other = confirming('switch-failed', { attempt: attempt('WECHAT_QR') });
    expect(next(other, queried(locked)).state.name).toBe('CONFIRMING');
  });

  it('a refused prepay leads back to the chooser, which says why', () => {
    const refused = next(prepaying('WECHAT_MINI'), {
      ...{ type: 'PREPAY_REFUSED', orderNo: 'O1', channel: 'WECHAT_MINI', code: 'CONFLICT' },
    });
    expect(refused.state).toMatchObject({ name: 'CONFIRMING', reason: 'conflict' });
    const back = next(refused.state, queried(locked));
    expect(back.state).toMatchObject({ name: 'READY', reason: 'locked', order: locked });
    expect(effects(back)).toEqual([]);
    expect(explain(back.state)).toMatchObject({
      ...{ title: '已收到部分款项', primary: { kind: 'pay', label: '去补足余款' } },
    });
    expect(next(refused.state, queried()).state.name).toBe('CONFIRMING');
  });

  it('a conflict on the transfer itself is asked about', () => {
    const ref = order({ channel: TRANSFER });
    const asked = confirming('conflict', { order: ref, attempt: null });
    expect(next(asked, queried(locked)).state.name).toBe('CONFIRMING');
  });

  it('money that completed the order meanwhile wins', () => {
    const asked = confirming('switch-failed', { attempt: attempt(TRANSFER) });
    expect(next(asked, queried({ ...locked, status: 'PAID' })).state.name).toBe('PAID');
  });
});

describe('the chooser', () => {
  const channels = Object.keys(CHANNELS) as readonly Channel[];
  const question = (more: Partial<MethodQuestion> = {}): MethodQuestion => ({
    scene: 'desktop',
    channels,
    list: {
      methods: channels.map((channel) => ({ channel, on: true, limitFen: null, why: null })),
      wallet: { availableFen: fen(500), hasPassword: true, lockedUntil: null },
    },
    dueFen: fen(4_200),
    heldFen: fen(0),
    disabled: [],
    last: 'WECHAT_QR',
    now: 1,
    ...more,
  });

  it('offers the transfer alone and gives the others’ reason; no part of the balance is taken', () => {
    const offers = offersOf(question(locked));
    expect(offers).toHaveLength(channels.length);
    for (const { channel, usable, why, hint, suggested, split } of offers) {
      const mine = channel === TRANSFER;
      expect({ channel, usable, suggested, split }).toEqual({
        ...{ channel, usable: mine, suggested: mine, split: null },
      });
      expect(why).toBe(mine ? null : '已收到部分款项，补足前不能换用');
      expect(hint).toBe(mine ? '已收到的款项算在里面，补足余款即可' : null);
    }
  });

  it('offers everything again once the lock is gone', () => {
    expect(offersOf(question({ lockedTo: null }))).toEqual(offersOf(question()));
  });

  it('never shows because of the lock what it would not show without', () => {
    const one = fc.constantFrom(...channels);
    fc.assert(
      fc.property(fc.uniqueArray(one), fc.boolean(), one, (off, known, lockedTo) => {
        const list = question().list ?? { methods: [], wallet: null };
        const methods = list.methods.map((it) => ({
          ...it,
          on: !off.includes(it.channel as Channel),
        }));
        const ask = question({ scene: 'weapp', list: known ? { ...list, methods } : null });
        const names = (more: Partial<MethodQuestion>) =>
          offersOf({ ...ask, ...more }).map(({ channel }) => channel);
        expect(names({ lockedTo }).sort()).toEqual(names({}).sort());
        const usable = offersOf({ ...ask, lockedTo }).filter((offer) => offer.usable);
        expect(usable.every(({ channel }) => channel === lockedTo)).toBe(true);
      }),
    );
  });
});
