import assert from 'node:assert/strict';
import { getProduct, listProducts } from '@/contract/catalog';
import { getMe, signInWithHost } from '@/contract/session';
import type { Host } from '@/platform/capabilities';
import type { MockBackend } from '@mocks/backend';
import { attempted, basket, goodSku, ordered, tell, type Basket } from '../../mocks/shopper';
import type { Lab } from './lab';

export type Case = (lab: Lab) => Promise<void>;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const backendOf = ({ door }: Lab): MockBackend => door.backend;
const world = (lab: Lab) => backendOf(lab).ledger.books.state.world;
const clock = (lab: Lab) => backendOf(lab).ledger.clock;

let codes = 0;
async function visit(lab: Lab, host: Host): Promise<{ code: string; token: string; who: string }> {
  codes += 1;
  const fields = { host, code: `visitor-${host}.lab${String(codes)}` };
  const { code, data } = await tell(backendOf(lab), signInWithHost, fields as never);
  return { code, token: data?.token ?? '', who: data?.session.userId ?? '' };
}

const isKnown = async (lab: Lab, token: string) =>
  (await tell(backendOf(lab), getMe, {} as never, { token })).code === 'OK';

/** Who of them is still signed in after this button. */
async function afterExpiry(lab: Lab, id: string): Promise<readonly boolean[]> {
  const weapp = await visit(lab, 'weapp');
  const alipay = await visit(lab, 'alipay');
  await lab.press(id);
  return [await isKnown(lab, weapp.token), await isKnown(lab, alipay.token)];
}

const leap = (id: string, ms: number): Case => {
  return async (lab) => {
    const before = clock(lab).offset();
    await lab.press(id);
    await lab.until(() => clock(lab).offset() - before >= ms - 1, id);
    await lab.press('clock.now');
  };
};

let phones = 0;
/** An order whose payment somebody began and did not end. */
async function begun(lab: Lab): Promise<{ mine: Basket; orderNo: string }> {
  phones += 1;
  const backend = backendOf(lab);
  const mine = await basket(backend, `1370000${String(1000 + phones)}`);
  const { orderNo } = await ordered(backend, mine);
  await attempted(backend, mine, orderNo);
  return { mine, orderNo };
}

const orderOf = (lab: Lab, orderNo: string) => backendOf(lab).ledger.books.state.orders[orderNo];

const flips = (id: string, holds: (lab: Lab) => boolean): Case => {
  return async (lab) => {
    assert.equal(holds(lab), false);
    await lab.toggle(id);
    await lab.until(() => holds(lab), `${id} on`);
    await lab.toggle(id);
    await lab.until(() => !holds(lab), `${id} off`);
  };
};

const skuNow = async (lab: Lab, { spuId, skuId }: { spuId: string; skuId: string }) =>
  (await tell(backendOf(lab), getProduct, { spuId })).data.skus.find((one) => one.skuId === skuId);

/** What each control of the backend does, seen at the backend. */
export const backendCases: Readonly<Record<string, Case>> = {
  async world(lab) {
    await lab.set('world', 'sold-out');
    const { data } = await tell(backendOf(lab), listProducts, {});
    assert.ok(data.items.every(({ soldOut }) => soldOut));
    await lab.choose('alipay');
    await lab.press('device.relaunch');
    await lab.phones.alipay.sees(/售罄/);
    await lab.set('world', 'calm');
  },
  async network(lab) {
    await lab.set('network', 'flaky');
    const ask = () =>
      fetch(`${lab.door.origin}/api/home`).then(
        ({ ok }) => ok,
        () => false,
      );
    const answers = [];
    for (let tries = 0; tries < 20; tries += 1) answers.push(await ask());
    assert.ok(answers.includes(false) && answers.includes(true));
    await lab.set('network', 'normal');
  },
  async user(lab) {
    await lab.set('user', 'member');
    const [one, other] = [await visit(lab, 'weapp'), await visit(lab, 'alipay')];
    assert.equal(one.who, other.who);
    await lab.set('user', 'visitor');
    assert.notEqual((await visit(lab, 'weapp')).code, 'OK');
    await lab.set('user', 'own');
  },
  'user.expire': async (lab) =>
    assert.deepEqual(await afterExpiry(lab, 'user.expire'), [false, false]),
  'user.expire-weapp': async (lab) =>
    assert.deepEqual(await afterExpiry(lab, 'user.expire-weapp'), [false, true]),
  'user.expire-alipay': async (lab) =>
    assert.deepEqual(await afterExpiry(lab, 'user.expire-alipay'), [true, false]),
  async 'user.expire-h5'(lab) {
    const { token } = await basket(backendOf(lab), '13600001111');
    assert.equal(await isKnown(lab, token), true);
    await lab.press('user.expire-h5');
    await lab.until(async () => !(await isKnown(lab, token)), 'signed out');
  },
  async 'clock.speed'(lab) {
    await lab.set('clock.speed', 'frozen');
    await lab.until(() => clock(lab).state().speed === 0, 'the clock stands');
    await lab.set('clock.speed', '1');
    await lab.press('clock.now');
  },
  async 'clock.set'(lab) {
    await lab.page.locator('[data-control="clock.set"] input').fill('2027-01-02T03:04');
    await lab.press('clock.set');
    const wanted = Date.parse('2027-01-02T03:04:00+08:00');
    await lab.until(() => Math.abs(clock(lab).now() - wanted) < MINUTE, 'that time');
    await lab.press('clock.now');
  },
  'clock.plus-minute': leap('clock.plus-minute', MINUTE),
  'clock.plus-quarter': leap('clock.plus-quarter', 15 * MINUTE),
  'clock.plus-day': leap('clock.plus-day', DAY),
  async 'clock.now'(lab) {
    clock(lab).advance(DAY);
    await lab.press('clock.now');
    await lab.until(() => Math.abs(clock(lab).offset()) < MINUTE, 'the present');
  },
  async 'cashier.pay'(lab) {
    const { orderNo } = await begun(lab);
    await lab.press('cashier.pay');
    await lab.until(() => orderOf(lab, orderNo)?.stage === 'TO_SHIP', 'paid');
  },
  // Leaving a cashier moves nothing, there as here: it can be done while a payment is open.
  async 'cashier.cancel'(lab) {
    backendOf(lab).reset();
    const problem = lab.page.getByRole('alert').getByText('没有未完成的支付');
    await lab.press('cashier.cancel');
    await problem.waitFor();
    const { orderNo } = await begun(lab);
    await lab.press('cashier.cancel');
    await problem.waitFor({ state: 'detached' });
    assert.equal(orderOf(lab, orderNo)?.stage, 'UNPAID');
  },
  async 'cashier.notify'(lab) {
    await lab.set('cashier.notify', 'never');
    await lab.until(() => world(lab).notifyDelayMs === null, 'no notice');
    await lab.set('cashier.notify', 'at-once');
  },
  async 'shop.price'(lab) {
    const sku = await goodSku(backendOf(lab));
    await lab.enter('shop.price', '50');
    await lab.until(
      async () => ((await skuNow(lab, sku))?.priceFen ?? 0) > sku.priceFen * 1.4,
      'dearer',
    );
    await lab.enter('shop.price', '0');
  },
  async 'shop.stock'(lab) {
    // What orders have reserved is not on the shelf.
    backendOf(lab).reset();
    const sku = await goodSku(backendOf(lab));
    await lab.enter('shop.stock', '3');
    await lab.until(async () => (await skuNow(lab, sku))?.stock === 3, 'three left');
    await lab.enter('shop.stock', '-1');
  },
  'shop.off-shelf': flips('shop.off-shelf', (lab) => world(lab).offShelf['*'] === true),
  async 'shop.coupon'(lab) {
    await lab.set('shop.coupon', 'COUPON_EXPIRED');
    await lab.until(() => world(lab).coupon === 'COUPON_EXPIRED', 'expired');
    await lab.set('shop.coupon', 'good');
  },
  'shop.free': flips('shop.free', (lab) => world(lab).free),
  'shop.address-unsupported': flips(
    'shop.address-unsupported',
    (lab) => world(lab).addressUnsupported,
  ),
  'shop.pay-after-close': flips('shop.pay-after-close', (lab) => world(lab).payAfterClose),
  'shop.close-stuck': flips('shop.close-stuck', (lab) => world(lab).closeStuck),
  async 'reset.faults'(lab) {
    await lab.set('fault.getHome', 'busy');
    await lab.until(() => backendOf(lab).faults.active().length > 0, 'a fault');
    await lab.press('reset.faults');
    await lab.until(() => backendOf(lab).faults.active().length === 0, 'no fault');
  },
  async 'reset.scenarios'(lab) {
    await lab.set('world', 'sold-out');
    await lab.press('reset.scenarios');
    await lab.until(() => backendOf(lab).world() === 'calm', 'calm');
  },
  async 'reset.all'(lab) {
    await begun(lab);
    await lab.press('reset.all');
    const orders = () => Object.keys(backendOf(lab).ledger.books.state.orders);
    await lab.until(() => orders().length === 0, 'no orders');
  },
};
