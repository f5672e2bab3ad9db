import { formatRecord, type PaymentRecord } from '@/domain/payment/record';
import { services } from '@/services';
import { openPayment } from '@/state/payment/open-payment';
import { Device, Disk, newBackend, type Backend } from './bench';

let backend: Backend;
let disk: Disk;
const go = (ms = 1000) => backend.clock.advance(ms);

beforeEach(() => {
  backend = newBackend();
  disk = new Disk();
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** Orders made one after the other on another device; the newest is made last. */
async function ordersElsewhere(count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    const other = new Device(backend, new Disk());
    other.tap();
    await go();
    other.kill();
  }
}

async function resumed(): Promise<[Device, string]> {
  const device = new Device(backend, disk);
  const found = device.payment.resume();
  await go(2_000);
  return [device, await found];
}

const orderNoOf = ({ state }: Device) =>
  'order' in state && state.order !== null ? state.order.orderNo : null;

describe('what another device left behind', () => {
  it('is the newest unpaid order, whatever the order of the list', async () => {
    await ordersElsewhere(2);
    const list = jest.spyOn(backend.api, 'listOrders');
    const newest = [...backend.orders.values()].at(-1)?.orderNo;
    const [device, how] = await resumed();
    expect(list.mock.calls).toEqual([[{ filter: 'unpaid' }]]);
    expect([how, orderNoOf(device)]).toEqual(['resumed', newest]);
    device.kill();
  });

  it('is nothing when there is nothing, or when it cannot be asked', async () => {
    const [device, how] = await resumed();
    expect([how, device.state.name]).toEqual(['nothing', 'IDLE']);
    device.kill();
    await ordersElsewhere(1);
    backend.fault('listOrders', 'net');
    const [again, found] = await resumed();
    expect([found, again.state.name]).toEqual(['nothing', 'IDLE']);
    again.kill();
  });

  it('does not disturb a payment that has begun meanwhile', async () => {
    await ordersElsewhere(1);
    const device = new Device(backend, disk);
    const found = device.payment.resume();
    device.tap();
    await go();
    expect(await found).toBe('nothing');
    expect(orderNoOf(device)).not.toBe([...backend.orders.values()][0]?.orderNo);
    expect(await device.payment.resume()).toBe('nothing');
    device.kill();
  });

  it('is nobody’s when the app ended meanwhile', async () => {
    await ordersElsewhere(1);
    const device = new Device(backend, disk);
    const found = device.payment.resume();
    device.kill();
    await go();
    expect([await found, device.state.name]).toEqual(['nothing', 'DEAD']);
  });
});

describe('a closed order that is still watched', () => {
  const watch = (orderNo: string | null) => {
    const record: PaymentRecord = {
      ...{ v: 1, intentId: `i-${String(orderNo)}`, key: 'k'.repeat(32), orderNo, attemptNo: null },
      ...{ channel: 'WECHAT_MINI', phase: 'CLOSED', createdAt: backend.clock.now },
      expiresAt: backend.clock.now + 3_600_000,
    };
    disk.write(`amphi:pay:u1:${record.intentId}`, formatRecord(record) ?? '');
  };

  it.each([
    ['SUCCESS', 'PAID'],
    ['REFUND', 'REFUNDING'],
    ['REFUNDED', 'REFUNDED'],
  ])('is shown again when late money made it %s', async (status, name) => {
    await ordersElsewhere(1);
    backend.set(status);
    watch(backend.single().orderNo);
    const [device, how] = await resumed();
    expect([how, device.state.name]).toEqual(['resumed', name]);
    device.kill();
  });

  it('stays out of the way as long as it is closed', async () => {
    await ordersElsewhere(1);
    backend.set('CLOSED');
    watch(backend.single().orderNo);
    const [device, how] = await resumed();
    expect([how, device.state.name]).toEqual(['nothing', 'IDLE']);
    expect(backend.count('queryPayment')).toBe(1);
    device.kill();
  });
});

it('a payment of the app takes this host’s best channel for orders made elsewhere', () => {
  const { payment } = services.platform;
  const query = jest.spyOn(services.api, 'queryPayment').mockReturnValue(new Promise(() => {}));
  const channelOf = (orderNo: string) => {
    const opened = openPayment('u1');
    opened.resumeOrder(orderNo);
    const state = opened.store.getState();
    opened.dispose();
    return 'order' in state ? state.order?.channel : null;
  };
  jest.spyOn(payment, 'channels').mockReturnValue(['WECHAT_QR', 'ALIPAY_LINK']);
  expect(channelOf('o1')).toBe('WECHAT_QR');
  jest.spyOn(payment, 'channels').mockReturnValue([]);
  expect(channelOf('o2')).toBe('ALIPAY_WAP');
  expect(query).toHaveBeenCalledTimes(2);
});

it('a payment of the app waits in real time', async () => {
  jest.useFakeTimers();
  const query = jest.spyOn(services.api, 'queryPayment').mockResolvedValue({
    ok: false,
    error: { kind: 'net', reason: 'timeout' },
  });
  const opened = openPayment('u1');
  opened.resumeOrder('o1');
  await jest.advanceTimersByTimeAsync(0);
  expect(query).toHaveBeenCalledTimes(1);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(query.mock.calls.length).toBeGreaterThan(1);
  opened.dispose();
  expect(jest.getTimerCount()).toBe(0);
});
