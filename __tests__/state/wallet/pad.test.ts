import { fen } from '@/domain/money';
import type { Result } from '@/domain/result';
import type { SignEnd, SignFacts, SignJob } from '@/domain/wallet/pay-state';
import { createPad, FORGET_MS } from '@/state/wallet/create-pad';
import type { SignApi } from '@/state/wallet/ports';
import { createSecret } from '@/state/wallet/secret';
import { createWorld, FACTS, JOB, lost, no, ok } from './bench';

type Answer = Result<SignFacts>;

function open({ reads = [ok(FACTS)], sends = [] }: { reads?: Answer[]; sends?: Answer[] } = {}) {
  const world = createWorld();
  const sent: { readonly call: string; readonly request: object; readonly key?: string }[] = [];
  const next = (list: Answer[]) =>
    Promise.resolve((list.length > 1 ? list.shift() : list[0]) ?? lost);
  const post = (call: string) => (request: object, key: string) => {
    sent.push({ call, request, key });
    return next(sends);
  };
  const api: SignApi = {
    getWalletPayment(request) {
      sent.push({ call: 'read', request });
      return next(reads);
    },
    voidWalletPayment(request) {
      sent.push({ call: 'void', request });
      return Promise.resolve(ok({ ...FACTS, state: 'VOID' }));
    },
    payWithWallet: post('pay'),
    holdWallet: post('hold'),
    withdraw: post('withdraw'),
  };
  const pad = createPad({ ...world.deps, api });
  let end: SignEnd | null = null;
  const start = async (job: SignJob = JOB) => {
    void pad.open(job).then((how) => {
      end = how;
    });
    await world.calm();
  };
  const enter = async (digits = '135790') => {
    for (const digit of digits) pad.type(digit);
    await world.calm();
  };
  return {
    ...{ world, pad, api, sent, start, enter },
    end: () => end,
    calls: (call: string) => sent.filter((one) => one.call === call),
    name: () => pad.store.getState().name,
  };
}

const DONE = ok<SignFacts>({ ...FACTS, state: 'DONE' });

it('sends six digits once, with what was bound, and settles', async () => {
  const { start, enter, calls, end } = open({ sends: [DONE] });
  await start();
  await enter();
  expect(calls('pay')).toEqual([
    { call: 'pay', request: { nonce: 'n1', amountFen: 500, password: '135790' }, key: 'key1' },
  ]);
  expect(end()).toBe('done');
});

it.each([
  ['HOLD', 'hold'],
  ['WITHDRAW', 'withdraw'],
] as const)('posts a %s to its own endpoint', async (purpose, call) => {
  const { start, enter, calls } = open({
    reads: [ok({ ...FACTS, purpose })],
    sends: [ok({ ...FACTS, purpose, state: 'DONE' })],
  });
  await start({ ...JOB, purpose });
  await enter();
  expect(calls(call)).toHaveLength(1);
});

it('swallows what is typed beyond six and while nothing is asked', async () => {
  const { pad, start, enter, calls } = open({ sends: [lost] });
  pad.type('1');
  expect(pad.typed.getState()).toBe(0);
  await start();
  await enter('1357902468');
  expect(calls('pay')).toMatchObject([{ request: { password: '135790' } }]);
  expect(pad.typed.getState()).toBe(0);
});

it('asks again after a wrong one with a new key, and keeps nothing of it', async () => {
  const { start, enter, calls, pad, end } = open({
    sends: [no('PASSWORD_WRONG', { triesLeft: 4 }), DONE],
  });
  await start();
  await enter('000000');
  expect(pad.store.getState()).toMatchObject({ name: 'ASKING', notice: 'wrong', triesLeft: 4 });
  expect(pad.typed.getState()).toBe(0);
  await enter();
  expect(calls('pay').map(({ key }) => key)).toEqual(['key1', 'key2']);
  expect(end()).toBe('done');
});

it('opens again by itself when a lock is over', async () => {
  const { start, enter, world, name } = open({
    sends: [no('WALLET_LOCKED', { retryAfterMs: 60_000 })],
  });
  await start();
  await enter('000000');
  expect(name()).toBe('LOCKED');
  await world.pass(61_000);
  expect(name()).toBe('ASKING');
});

describe('without an answer', () => {
  it('never sends again by itself, but asks by the nonce', async () => {
    const { start, enter, calls, end, world } = open({
      reads: [ok(FACTS), lost, DONE],
      sends: [lost],
    });
    await start();
    await enter();
    await world.pass(60_000);
    expect(calls('pay')).toHaveLength(1);
    expect(end()).toBe('done');
  });

  it('ends the nonce when the server still knows nothing, so that nothing can follow', async () => {
    const { start, enter, calls, end, world } = open({ sends: [lost] });
    await start();
    await enter();
    await world.pass(60_000);
    expect([calls('pay'), calls('void')].map(({ length }) => length)).toEqual([1, 1]);
    expect(end()).toBe('void');
  });

  it('asks nothing while nobody looks, and at once when somebody does', async () => {
    const { start, enter, calls, world, end } = open({
      reads: [ok(FACTS), ok(FACTS), DONE],
      sends: [lost],
    });
    await start();
    await enter();
    world.hide();
    await world.calm();
    await world.pass(60_000);
    const before = calls('read').length;
    world.show();
    await world.calm();
    expect(calls('read').length).toBe(before + 1);
    expect(end()).toBe('done');
  });

  it('cannot be waved away', async () => {
    const { start, enter, pad, name } = open({ reads: [ok(FACTS), lost], sends: [lost] });
    await start();
    await enter();
    pad.cancel();
    expect(name()).toBe('CONFIRMING');
  });
});

describe('digits', () => {
  it('are forgotten after 30 s, when the app is hidden, and when the page lets go', async () => {
    const { start, pad, world } = open();
    const stop = pad.shownOn();
    await start();
    const typed = () => pad.typed.getState();
    pad.type('1');
    await world.pass(FORGET_MS - 1);
    pad.type('2');
    await world.pass(FORGET_MS - 1);
    expect(typed()).toBe(2);
    await world.pass(1);
    expect(typed()).toBe(0);
    pad.type('1');
    world.hide();
    expect(typed()).toBe(0);
    world.show();
    await world.calm();
    pad.type('1');
    pad.erase();
    expect(typed()).toBe(0);
    pad.type('1');
    stop();
    expect(typed()).toBe(0);
  });

  it('are nowhere in what a store or a pad shows', async () => {
    const { start, pad } = open();
    await start();
    for (const digit of '73625') pad.type(digit);
    const seen = JSON.stringify([pad, pad.store.getState(), pad.typed.getState()]);
    expect(seen).not.toMatch(/73625|7.*3.*6.*2.*5.*"/);
  });

  it('come out once, whole or not at all', () => {
    const secret = createSecret();
    expect(secret.take()).toBeNull();
    [...'135790'].forEach((digit) => secret.push(digit));
    expect(secret.push('1')).toBe(6);
    expect(secret.push('x')).toBe(6);
    expect([secret.take(), secret.take()]).toEqual(['135790', null]);
  });
});

it('is cancelled when no page shows it any more, not when one takes another’s place', async () => {
  const { start, pad, world, end } = open();
  const first = pad.shownOn();
  await start();
  first();
  const second = pad.shownOn();
  await world.pass(5000);
  expect(end()).toBeNull();
  second();
  await world.pass(5000);
  expect(end()).toBe('cancelled');
});

it('signs one thing at a time', async () => {
  const { start, pad } = open();
  await start();
  await expect(pad.open({ ...JOB, nonce: 'n2' })).resolves.toBe('declined');
  pad.cancel();
  void pad.open({ ...JOB, nonce: 'n3' });
  expect(pad.store.getState()).toMatchObject({ name: 'READING', job: { nonce: 'n3' } });
});

it('asks for no password on another amount', async () => {
  const { start, end } = open({ reads: [ok({ ...FACTS, amountFen: fen(501) })] });
  await start();
  expect(end()).toBe('void');
});

it('reads again before it gives up, and says nothing was taken', async () => {
  const { start, calls, end, world } = open({ reads: [lost] });
  await start();
  await world.pass(30_000);
  expect(calls('read')).toHaveLength(3);
  expect(end()).toBe('declined');
});

it('looks again when a page is seen again: a password or money may have come', async () => {
  const { start, pad, world, name } = open({
    reads: [ok({ ...FACTS, hasPassword: false }), ok(FACTS)],
  });
  await start();
  expect(name()).toBe('UNSET');
  pad.shown();
  await world.calm();
  expect(name()).toBe('ASKING');
});
