import fc from 'fast-check';
import { getHome, getProduct } from '@/contract/catalog';
import { getQuote } from '@/contract/order';
import { closeAttempt } from '@/contract/payment';
import { getMe, signInWithHost } from '@/contract/session';
import { getWallet } from '@/contract/wallet';
import { getWithdrawal, quoteWithdrawal, withdraw } from '@/contract/wallet-moves';
import { fen } from '@/domain/money';
import type { MockBackend } from '@mocks/backend';
import { createClock } from '@mocks/clock';
import { controls } from '@mocks/controls/all';
import { AREAS, type BackendControl, type ControlValue } from '@mocks/controls/control';
import { applyState, describeState, parseState } from '@mocks/controls/link';
import { applyControl, showControls } from '@mocks/controls/panel';
import type { EndpointName } from '@mocks/endpoints';
import { MOCK_PASSWORD } from '@mocks/ledger/wallet';
import { ENDPOINT_FAULTS } from '@mocks/scenarios';
import { BANK_PROOFS } from './bank-proofs';
import { HEALTH_PROOFS } from './health-proofs';
import { METHOD_PROOFS } from './method-proofs';
import {
  asked,
  attempted,
  basket,
  newKey,
  NOON,
  ordered,
  quoted,
  shop,
  signIn,
  tell,
} from './shopper';

const MINUTE = 60_000;

const backendControls = controls.filter((one): one is BackendControl => one.where === 'backend');

/** A backend whose real time stands still, so that links can be compared. */
const still = () => shop({ clock: createClock(undefined, () => NOON) });

function set(backend: MockBackend, id: string, value: ControlValue = null): void {
  expect(applyControl(backend, id, value)).toBeNull();
}

const valueOf = (backend: MockBackend, id: string) =>
  showControls(backend).controls.find((one) => one.id === id)?.value;

async function price(backend: MockBackend): Promise<number> {
  const { data } = await tell(backend, getHome, {});
  return data.picks.items[0]?.priceFen ?? NaN;
}

async function firstProduct(backend: MockBackend) {
  const [product] = backend.ledger.books.catalog.products;
  return (await tell(backend, getProduct, { spuId: product?.spuId ?? '' })).data;
}

async function codeOfHome(backend: MockBackend): Promise<string> {
  return (await tell(backend, getHome, {})).code;
}

async function openTrade(backend: MockBackend) {
  const mine = await basket(backend);
  const { orderNo } = await ordered(backend, mine);
  await attempted(backend, mine, orderNo);
  return { mine, orderNo, stage: () => backend.ledger.books.state.orders[orderNo]?.stage };
}

const hostLogin = (backend: MockBackend, host: 'weapp' | 'alipay' = 'weapp') =>
  tell(backend, signInWithHost, { host, code: `lin.${String(Math.random())}` });

const step = (ms: number) => (id: string) => async (backend: MockBackend) => {
  const before = backend.ledger.clock.now();
  set(backend, id);
  const { serverTime } = await tell(backend, getHome, {});
  expect(serverTime - before).toBe(ms);
};

const expires =
  (host: 'weapp' | 'alipay' | 'h5') => (id: string) => async (backend: MockBackend) => {
    const token = {
      h5: await signIn(backend),
      weapp: (await hostLogin(backend)).data.token,
      alipay: (await hostLogin(backend, 'alipay')).data.token,
    };
    set(backend, id);
    const codes = await Promise.all(
      (['weapp', 'alipay', 'h5'] as const).map(async (one) => {
        const { code } = await tell(backend, getMe, {}, { token: token[one] });
        return [one, code] as const;
      }),
    );
    expect(codes.filter(([, code]) => code === 'UNAUTHORISED').map(([one]) => one)).toEqual([host]);
  };

/** What has become of a withdrawal after all its waits. */
async function withdrawn(backend: MockBackend) {
  set(backend, 'wallet.ready', true);
  set(backend, 'wallet.balance', 50);
  const token = await signIn(backend, '13900003333');
  const { data } = await tell(backend, quoteWithdrawal, { amountFen: fen(1000) }, { token });
  const { nonce, withdrawalNo } = data;
  const signed = { nonce, amountFen: fen(1000), password: MOCK_PASSWORD };
  await tell(backend, withdraw, signed, { token, key: newKey() });
  backend.ledger.clock.advance(2 * MINUTE);
  return (await tell(backend, getWithdrawal, { withdrawalNo }, { token })).data;
}

/** What a shopper, or the ledger, sees of a switch. */
const quoteOf = async (backend: MockBackend) => quoted(backend, await basket(backend));

type Proof = (id: string) => (backend: MockBackend) => Promise<void>;

const simply =
  (proof: (backend: MockBackend, id: string) => Promise<void>): Proof =>
  (id) =>
  (backend) =>
    proof(backend, id);

/** One proof that it does something for each control that is not a fault of one endpoint. */
const PROOFS: Readonly<Record<string, Proof>> = {
  world: simply(async (backend, id) => {
    const before = await price(backend);
    set(backend, id, 'price-up');
    expect(await price(backend)).toBeGreaterThan(before);
    expect(valueOf(backend, id)).toBe('price-up');
  }),
  network: simply(async (backend, id) => {
    set(backend, id, 'flaky');
    const luck = () =>
      Array.from({ length: 60 }, () => backend.network.take()).filter((fault) => fault === null)
        .length;
    const first = luck();
    expect(first).toBeGreaterThan(30);
    expect(first).toBeLessThan(55);
    set(backend, id, 'flaky');
    expect(luck()).toBe(first);
    set(backend, id, 'slow');
    await tell(backend, getHome, {});
    expect(backend.log.after(0).map(({ fault }) => fault)).toEqual(['delay-3s']);
  }),
  user: simply(async (backend, id) => {
    const { token } = (await hostLogin(backend)).data;
    set(backend, id, 'visitor');
    expect((await tell(backend, getMe, {}, { token })).code).toBe('UNAUTHORISED');
    expect((await hostLogin(backend)).code).not.toBe('OK');
    set(backend, id, 'member');
    const weapp = (await hostLogin(backend, 'weapp')).data.session;
    const alipay = (await hostLogin(backend, 'alipay')).data.session;
    expect(alipay).toEqual(weapp);
    expect(weapp.maskedPhone).toMatch(/^138/);
    expect(
      (await tell(backend, getMe, {}, { token: await signIn(backend, '13800138000') })).data,
    ).toMatchObject({ session: { userId: weapp.userId } });
  }),
  'user.expire': simply(async (backend, id) => {
    const token = await signIn(backend);
    set(backend, id);
    expect((await tell(backend, getMe, {}, { token })).code).toBe('UNAUTHORISED');
  }),
  'user.expire-weapp': expires('weapp'),
  'user.expire-alipay': expires('alipay'),
  'user.expire-h5': expires('h5'),
  'clock.speed': simply(async (_backend, id) => {
    let real = NOON;
    const backend = shop({ clock: createClock(undefined, () => real) });
    const passed = async (value: string) => {
      set(backend, id, value);
      const { serverTime } = await tell(backend, getHome, {});
      real += 1000;
      return (await tell(backend, getHome, {})).serverTime - serverTime;
    };
    expect(await passed('frozen')).toBe(0);
    expect(await passed('60')).toBe(60_000);
    expect(await passed('1')).toBe(1000);
  }),
  'clock.set': simply(async (backend, id) => {
    set(backend, id, NOON + 5);
    expect((await tell(backend, getHome, {})).serverTime).toBe(NOON + 5);
    set(backend, id, '~-1000');
    expect(backend.ledger.clock.offset()).toBe(-1000);
  }),
  'clock.plus-minute': step(MINUTE),
  'clock.plus-quarter': step(15 * MINUTE),
  'clock.plus-day': step(24 * 60 * MINUTE),
  'clock.now': simply(async (backend, id) => {
    set(backend, 'clock.plus-day');
    set(backend, 'clock.speed', 'frozen');
    set(backend, id);
    expect(backend.ledger.clock.state().speed).toBe(1);
    expect(backend.ledger.clock.offset()).toBe(0);
    await Promise.resolve();
  }),
  'cashier.pay': simply(async (backend, id) => {
    expect(applyControl(backend, id, null)).toBe('unknown-trade');
    const { stage } = await openTrade(backend);
    set(backend, id);
    expect(stage()).toBe('TO_SHIP');
  }),
  'cashier.cancel': simply(async (backend, id) => {
    expect(applyControl(backend, id, null)).toBe('unknown-trade');
    const { stage } = await openTrade(backend);
    set(backend, id);
    expect(stage()).toBe('UNPAID');
  }),
  'cashier.notify': simply(async (backend, id) => {
    const { mine, orderNo } = await openTrade(backend);
    set(backend, id, 'late');
    set(backend, 'cashier.pay');
    expect((await asked(backend, mine, orderNo)).status).not.toBe('TRADE_SUCCESS');
    backend.ledger.clock.advance(91_000);
    expect((await asked(backend, mine, orderNo)).status).toBe('TRADE_SUCCESS');
    set(backend, id, 'never');
    expect(valueOf(backend, id)).toBe('never');
  }),
  ...BANK_PROOFS,
  ...METHOD_PROOFS,
  ...HEALTH_PROOFS,
  'shop.price': simply(async (backend, id) => {
    const before = await price(backend);
    set(backend, id, -50);
    expect(await price(backend)).toBe(Math.round(before / 2));
  }),
  'shop.stock': simply(async (backend, id) => {
    set(backend, id, 3);
    expect((await firstProduct(backend)).skus.every(({ stock }) => stock === 3)).toBe(true);
    set(backend, id, -1);
    expect((await firstProduct(backend)).skus.some(({ stock }) => stock !== 3)).toBe(true);
  }),
  'shop.off-shelf': simply(async (backend, id) => {
    set(backend, id, true);
    expect((await firstProduct(backend)).onShelf).toBe(false);
  }),
  'shop.coupon': simply(async (backend, id) => {
    const mine = await basket(backend);
    const { quoteId } = await quoted(backend, mine);
    expect(quoteId).not.toBe('');
    set(backend, id, 'COUPON_USED');
    const lines = [{ skuId: mine.sku.skuId, quantity: 2, seenFen: mine.sku.priceFen }];
    const request = { lines, addressId: mine.addressId };
    const told = await tell(backend, getQuote, request, { token: mine.token });
    expect(JSON.stringify(told)).toContain('COUPON_USED');
  }),
  'shop.free': simply(async (backend, id) => {
    set(backend, id, true);
    expect((await quoteOf(backend)).payableFen).toBe(0);
  }),
  'shop.address-unsupported': simply(async (backend, id) => {
    set(backend, id, true);
    expect(JSON.stringify(await quoteOf(backend))).toContain('ADDRESS_UNSUPPORTED');
  }),
  'shop.pay-after-close': simply(async (backend, id) => {
    const { stage } = await openTrade(backend);
    const [attempt] = Object.values(backend.ledger.books.state.attempts);
    backend.ledger.clock.advance(16 * MINUTE);
    backend.ledger.settle();
    expect(stage()).toBe('CLOSED');
    expect(backend.cashier.pay(attempt?.attemptNo ?? '')).toBe('closed');
    set(backend, id, true);
    expect(backend.cashier.pay(attempt?.attemptNo ?? '')).toBe('captured');
  }),
  'shop.close-stuck': simply(async (backend, id) => {
    set(backend, id, true);
    const { mine, orderNo } = await openTrade(backend);
    const [attempt] = Object.values(backend.ledger.books.state.attempts);
    const request = { orderNo, attemptNo: attempt?.attemptNo ?? '' };
    expect((await tell(backend, closeAttempt, request, mine)).data.state).toBe('STUCK');
    set(backend, id, false);
    expect((await tell(backend, closeAttempt, request, mine)).data.state).toBe('CLOSED');
  }),
  'wallet.ready': simply(async (backend, id) => {
    const early = await signIn(backend);
    set(backend, id, true);
    const late = await signIn(backend, '13900002222');
    for (const token of [early, late]) {
      expect((await tell(backend, getWallet, {}, { token })).data).toMatchObject({
        agreed: '1.0',
        hasPassword: true,
      });
    }
  }),
  'wallet.balance': simply(async (backend, id) => {
    const early = await signIn(backend);
    set(backend, id, 120);
    const late = await signIn(backend, '13900002222');
    for (const token of [early, late]) {
      expect((await tell(backend, getWallet, {}, { token })).data.availableFen).toBe(12_000);
    }
    set(backend, id, 0);
    expect((await tell(backend, getWallet, {}, { token: early })).data.balanceFen).toBe(0);
    expect(backend.ledger.broken()).toEqual([]);
  }),
  'wallet.lock': simply(async (backend, id) => {
    const token = await signIn(backend);
    const until = async () => (await tell(backend, getWallet, {}, { token })).data.lockedUntil;
    set(backend, id, true);
    expect(await until()).toBe(NOON + 30 * MINUTE);
    set(backend, id, false);
    expect(await until()).toBeNull();
  }),
  'wallet.review': simply(async (backend, id) => {
    set(backend, id, 'reject');
    expect(await withdrawn(backend)).toMatchObject({
      state: 'FAILED',
      reason: expect.stringMatching(/审核/),
    });
    set(backend, id, 'wait');
    expect(await withdrawn(backend)).toMatchObject({ state: 'REVIEWING' });
    set(backend, id, 'pass');
    expect(await withdrawn(backend)).toMatchObject({ state: 'PAID' });
  }),
  'wallet.payout-fails': simply(async (backend, id) => {
    set(backend, id, true);
    expect(await withdrawn(backend)).toMatchObject({
      state: 'FAILED',
      reason: expect.stringMatching(/入账/),
    });
  }),
  'fault-times': simply(async (backend, id) => {
    set(backend, id, '2');
    set(backend, 'fault.getHome', 'busy');
    const codes = [await codeOfHome(backend), await codeOfHome(backend), await codeOfHome(backend)];
    expect(codes).toEqual(['BUSY', 'BUSY', 'OK']);
  }),
  'fault.*': simply(async (backend, id) => {
    set(backend, id, 'busy*always');
    expect(await codeOfHome(backend)).toBe('BUSY');
    expect(valueOf(backend, id)).toBe('busy');
    set(backend, id, 'none');
    expect(await codeOfHome(backend)).toBe('OK');
  }),
  'reset.faults': simply(async (backend, id) => {
    set(backend, 'fault.*', 'busy*always');
    set(backend, id);
    expect(await codeOfHome(backend)).toBe('OK');
  }),
  'reset.scenarios': simply(async (backend, id) => {
    applyState(backend, 'world:price-up,network:slow,user:visitor,fault.getHome:busy*2');
    set(backend, id);
    expect(describeState(backend)).toBe('');
    await Promise.resolve();
  }),
  'reset.all': simply(async (backend, id) => {
    const { stage } = await openTrade(backend);
    set(backend, 'clock.plus-day');
    set(backend, id);
    expect(stage()).toBeUndefined();
    expect(backend.ledger.clock.offset()).toBe(0);
  }),
};

const single = backendControls.filter(({ id }) => !/^fault\.\w/.test(id));

it('has a proof for every control of the backend, and no proof without one', () => {
  expect(Object.keys(PROOFS).sort()).toEqual(single.map(({ id }) => id).sort());
});

it.each(single.map(({ id }) => id))('%s does what it says', async (id) => {
  await PROOFS[id]?.(id)(still());
});

it.each(Object.entries(ENDPOINT_FAULTS) as [EndpointName, readonly string[]][])(
  'reaches every fault of %s, once each, in the order of a link',
  (endpoint, faults) => {
    const backend = still();
    for (const fault of faults) {
      set(backend, `fault.${endpoint}`, fault);
      expect(valueOf(backend, `fault.${endpoint}`)).toBe(fault);
      expect([backend.faults.take(endpoint), backend.faults.take(endpoint)]).toEqual([fault, null]);
    }
  },
);

it('keeps ids apart and files every control under an area', () => {
  const ids = controls.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(controls.filter(({ area }) => !Object.hasOwn(AREAS, area))).toEqual([]);
  expect(ids.filter((id) => !/^[a-zA-Z0-9*.-]+$/.test(id))).toEqual([]);
});

it.each([
  ['nothing', null, /no such control/],
  ['world', 'moon', /does not take/],
  ['world', 'storage-full', /does not take/],
  ['fault.getHome', 'stale-rev', /makes no sense/],
  ['fault.getHome', 'busy*0', /no such fault/],
  ['fault.getHome', 'busy*2*2', /no such fault/],
  ['shop.price', 900, /does not take/],
  ['shop.free', 'yes', /does not take/],
  ['clock.set', 'soon', /does not take/],
  ['reset.all', true, /does not take/],
  ['device.kill', null, /carried out by the device/],
] as const)('refuses %s with %s and changes nothing', (id, value, says) => {
  const backend = still();
  expect(applyControl(backend, id, value)).toMatch(says);
  expect(describeState(backend)).toBe('');
});

const valuesOf = (control: BackendControl): fc.Arbitrary<string> | null => {
  if (!control.rest) return null;
  if (control.id.startsWith('fault.')) {
    const faults = control.kind === 'choice' ? control.options.slice(1) : [];
    const times = fc.constantFrom('1', '2', '17', 'always');
    const one = fc.tuple(fc.constantFrom(...faults), times).map(([f, n]) => `${f.value}*${n}`);
    return control.id === 'fault.*'
      ? one
      : fc.array(one, { minLength: 1, maxLength: 3 }).map((all) => all.join('/'));
  }
  switch (control.kind) {
    case 'choice':
      return fc.constantFrom(...control.options.map(({ value }) => value));
    case 'toggle':
      return fc.constantFrom('on', 'off');
    case 'number':
      return fc.integer({ min: control.min, max: control.max }).map(String);
    case 'instant':
      return fc.integer({ min: -1e9, max: 1e9 }).map((ms) => `~${ms}`);
    case 'action':
      return null;
  }
};

const anyLink = fc
  .tuple(
    ...backendControls.map((control) => {
      const values = valuesOf(control);
      return (values ? fc.option(values, { freq: 4 }) : fc.constant(null)).map((value) =>
        value === null ? [] : [`${control.id}:${value}`],
      );
    }),
  )
  .map((parts) => parts.flat().join(','));

/** Their order matters within an endpoint only. */
const faultsOf = ({ faults }: MockBackend) =>
  [...faults.active()].sort((a, b) => a.endpoint.localeCompare(b.endpoint));

it('reproduces any state from its own link', () => {
  const backend = still();
  fc.assert(
    fc.property(anyLink, (link) => {
      expect(applyState(backend, link)).toMatchObject({ ok: true });
      const text = describeState(backend);
      const other = still();
      expect(applyState(other, text)).toEqual({ ok: true, device: [] });
      expect(describeState(other)).toBe(text);
      expect(faultsOf(other)).toEqual(faultsOf(backend));
      expect(other.ledger.books.state.world).toEqual(backend.ledger.books.state.world);
      expect(other.ledger.clock.now()).toBe(backend.ledger.clock.now());
    }),
    { numRuns: 200 },
  );
});

it('writes links that a query string carries unchanged', () => {
  const backend = still();
  const link =
    'world:price-up,network:flaky,clock.set:~-86400000,fault.createOrder:busy*2/reply-lost*always';
  applyState(backend, link);
  expect(describeState(backend)).toBe(link);
  expect(new URL(`http://shop.test/?qa=${link}`).searchParams.get('qa')).toBe(link);
});

it('hands what only the device can do back to who asked', () => {
  expect(applyState(still(), 'device.network:offline,world:free')).toEqual({
    ok: true,
    device: [{ id: 'device.network', value: 'offline' }],
  });
});

it.each([
  ['wrold:free', /no such control: wrold/],
  ['world', /no such control: world/],
  ['world:moon', /world does not take moon/],
  ['fault.getMoon:busy', /no such control: fault.getMoon/],
  ['shop.price:ten', /shop.price does not take ten/],
  ['reset.all:null', /an action/],
  ['world:free,world:calm', /twice/],
])('says what is wrong with the link %s and leaves all as it was', (link, says) => {
  const backend = still();
  set(backend, 'world', 'free');
  expect(parseState(link)).toMatch(says);
  expect(applyState(backend, link)).toMatchObject({ error: expect.stringMatching(says) as string });
  expect(backend.world()).toBe('free');
});
