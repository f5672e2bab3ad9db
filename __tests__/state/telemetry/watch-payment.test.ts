import { createTelemetry } from '@/state/telemetry/create-telemetry';
import { createPaymentWatch } from '@/state/telemetry/watch-payment';
import { isPaying } from '@/domain/telemetry/pay-lane';
import { Backend, BASKET, Clock, Device, Disk } from '../payment/bench';

/** A device whose payment is watched, with telemetry on and something waiting to be sent. */
function open(
  options: { backend?: Backend; disk?: Disk; channel?: 'WECHAT_MINI' | 'ALIPAY_WAP' } = {},
) {
  const { backend = new Backend(new Clock()), disk = new Disk() } = options;
  const { clock } = backend;
  const device = new Device(backend, disk);
  const told: string[] = [];
  let sends = 0;
  const telemetry = createTelemetry({
    send: (batch) => {
      sends += 1;
      expect(isPaying(device.payment.store.getState())).toBe(false);
      told.push(
        ...batch.map(({ sample }) => `${sample.metric} ${sample.dimension} ${sample.value}`),
      );
      return Promise.resolve(true);
    },
    handOver: () => false,
    keep: () => undefined,
    kept: () => [],
    isOnline: () => true,
    now: () => clock.now,
    random: () => 0,
    rate: 1,
    setTimer: (run, ms) => clock.set(run, ms),
    clearTimer: (id) => clock.clear(id as number),
  });
  telemetry.allow(true);
  device.payment.store.subscribe(createPaymentWatch(telemetry, () => clock.now));
  const rest = async () => {
    await clock.advance(15_000);
    return told.sort();
  };
  return { backend, clock, disk, device, told, telemetry, rest, sends: () => sends };
}

it('times tap to cashier and cashier to paid, and counts how it ended', async () => {
  const { backend, clock, device, rest } = open();
  device.payment.tap('WECHAT_MINI', BASKET);
  await clock.advance(200);
  backend.set('SUCCESS');
  await clock.advance(7_000);
  device.cashiers[0]?.settle('CLAIMED_OK');
  expect(await rest()).toEqual([
    'pay-end WECHAT_MINI.paid 1',
    'pay-open WECHAT_MINI 150',
    'pay-result WECHAT_MINI.paid 50',
  ]);
});

it('sends nothing from the tap until the payment rests, however long it takes', async () => {
  const { backend, clock, device, telemetry, sends, told } = open();
  telemetry.record('page', 5, 'trade/checkout');
  device.payment.tap('WECHAT_MINI', BASKET);
  await clock.advance(600_000);
  device.cashiers[0]?.settle('UNKNOWN');
  await clock.advance(1_000);
  telemetry.record('request', 5, 'payment.ok');
  expect(sends()).toBe(0);
  backend.set('SUCCESS');
  await clock.advance(60_000);
  expect(sends()).toBe(1);
  expect(told).toContain('page trade/checkout 5');
});

it('takes the same requests at the same moments as a payment that nobody measures', async () => {
  const run = async (watched: boolean) => {
    const backend = new Backend(new Clock());
    const { device } = watched ? open({ backend }) : { device: new Device(backend) };
    device.payment.tap('WECHAT_MINI', BASKET);
    await backend.clock.advance(2_000);
    device.cashiers[0]?.settle('CLAIMED_OK');
    await backend.clock.advance(4_000);
    return [backend.calls.map(({ name, at }) => `${name} ${at}`), device.cashiers[0]?.at];
  };
  expect(await run(true)).toEqual(await run(false));
});

it('counts a cancelled cashier as back, and the next tap as a payment of its own', async () => {
  const { clock, device, rest } = open();
  device.payment.tap('WECHAT_MINI', BASKET);
  await clock.advance(1_000);
  device.cashiers[0]?.settle('CANCELLED');
  await clock.advance(1_000);
  device.payment.tap('WECHAT_MINI', null);
  await clock.advance(1_000);
  device.cashiers[1]?.settle('CANCELLED');
  const told = await rest();
  expect(told.filter((line) => line.startsWith('pay-end'))).toEqual([
    'pay-end WECHAT_MINI.back 1',
    'pay-end WECHAT_MINI.back 1',
  ]);
  expect(told.filter((line) => line.startsWith('pay-open'))).toHaveLength(2);
});

it('times the answer after a kill in an external cashier, but no tap that it did not see', async () => {
  const first = open();
  first.backend.invocation = {
    kind: 'form',
    action: 'https://openapi.alipay.com/gateway.do',
    fields: {},
  };
  first.device.payment.tap('ALIPAY_WAP', BASKET);
  await first.clock.advance(1_000);
  expect(first.device.payment.store.getState().name).toBe('AWAIT_EXTERNAL');
  first.device.payment.dispose();
  first.backend.set('SUCCESS');
  const { device, rest } = open({ backend: first.backend, disk: first.disk });
  await Promise.all([device.payment.resume(), first.clock.advance(1_000)]);
  expect(await rest()).toEqual(['pay-end ALIPAY_WAP.paid 1', 'pay-result ALIPAY_WAP.paid 50']);
});

it('does not measure a transfer, which ends days later', async () => {
  const { backend, clock, device, rest } = open();
  backend.invocation = { kind: 'transfer' };
  device.payment.tap('BANK_TRANSFER', BASKET);
  await clock.advance(1_000);
  expect(device.payment.store.getState().name).toBe('AWAIT_EXTERNAL');
  backend.set('SUCCESS');
  device.payment.refresh();
  await clock.advance(1_000);
  expect(device.payment.store.getState().name).toBe('PAID');
  expect(await rest()).toEqual([]);
});

it('does not count looking at an order as a payment', async () => {
  const { backend, clock, device } = open();
  device.payment.tap('WECHAT_MINI', BASKET);
  await clock.advance(1_000);
  const { orderNo } = backend.single();
  const other = open({ backend, disk: new Disk() });
  other.device.payment.resumeOrder(orderNo);
  await clock.advance(1_000);
  expect(other.device.payment.store.getState().name).toBe('READY');
  expect(await other.rest()).toEqual([]);
});

it('times a tap on an order from the list', async () => {
  const { backend, clock, device } = open();
  device.payment.tap('WECHAT_MINI', BASKET);
  await clock.advance(1_000);
  const { orderNo, payableFen } = backend.single();
  const other = open({ backend, disk: new Disk() });
  other.device.payment.resumeOrder(orderNo, { channel: 'WECHAT_MINI', expectedFen: payableFen });
  await clock.advance(1_000);
  backend.set('SUCCESS');
  other.device.cashiers[0]?.settle('CLAIMED_OK');
  expect(await other.rest()).toContain('pay-open WECHAT_MINI 100');
});
