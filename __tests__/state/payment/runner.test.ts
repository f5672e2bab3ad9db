import { fen } from '@/domain/money';
import type { CashierOutcome } from '@/domain/payment/outcome';
import { createCashiers } from '@/state/payment/cashiers';
import { createRecords } from '@/state/payment/records';
import { BASKET, Device, Disk, newBackend, type Backend } from './bench';

let backend: Backend;
let device: Device;
const go = (ms = 1000) => backend.clock.advance(ms);
const opened = (at = 0) => {
  const cashier = device.cashiers[at];
  if (cashier === undefined) throw new Error('no cashier');
  return cashier;
};
const asked = () => backend.count('queryPayment');

beforeEach(() => {
  backend = newBackend();
  device = new Device(backend);
});
afterEach(() => device.kill());

describe('a question', () => {
  async function confirming() {
    device.tap();
    await go();
    opened().settle('CLAIMED_OK');
    await go(100);
    expect(device.state.name).toBe('CONFIRMING');
  }

  it('that falls due while nobody looks is asked when somebody does, and only once', async () => {
    await confirming();
    device.hide();
    const before = asked();
    device.payment.refresh();
    await go(60_000);
    expect(asked()).toBe(before);
    device.show();
    await go(900);
    expect(asked()).toBe(before + 1);
  });

  it('waits for nobody’s show when it was never owed', async () => {
    await confirming();
    const before = asked();
    device.show();
    await go(150);
    expect(asked()).toBe(before);
    await go(200);
    expect(asked()).toBe(before + 1);
  });

  it('is asked within 300 ms although the device’s clock was set back', async () => {
    await confirming();
    device.show();
    await go(300);
    device.skew = -86_400_000;
    const before = asked();
    device.show();
    await go(300);
    expect(asked()).toBe(before + 1);
  });

  it('is asked once a second at most, however often the app is shown', async () => {
    await confirming();
    const before = asked();
    for (let i = 0; i < 10; i += 1) {
      device.hide();
      device.show();
      await go(90);
    }
    expect(asked() - before).toBeLessThanOrEqual(2);
  });

  it('that the network’s return brings up is not asked in the background', async () => {
    await confirming();
    device.hide();
    const before = asked();
    device.network(true);
    device.network(false);
    await go(5_000);
    expect(asked()).toBe(before);
  });

  it('that the server rejects in a way nobody foresaw counts as one without an answer', async () => {
    await confirming();
    backend.api.queryPayment = () => Promise.reject(new Error('bug'));
    await go(2_000);
    expect(device.state).toMatchObject({ name: 'CONFIRMING', poll: { failures: 1 } });
  });
});

describe('an order that is there already', () => {
  async function waiting() {
    device.tap();
    await go();
    opened().settle('CANCELLED');
    await go();
    expect(device.state.name).toBe('READY');
    return backend.single().orderNo;
  }

  it('is paid by a tap beside it, without another order or question', async () => {
    const orderNo = await waiting();
    device.payment.resumeOrder(orderNo, { channel: 'WECHAT_MINI', expectedFen: fen(12_800) });
    await go();
    expect(device.state.name).toBe('INVOKING');
    expect(backend.count('createOrder')).toBe(1);
  });

  it('is only asked about when it is looked at', async () => {
    const orderNo = await waiting();
    const before = asked();
    device.payment.resumeOrder(orderNo);
    await go();
    expect([device.state.name, asked()]).toEqual(['READY', before + 1]);
  });

  it('is asked about, not paid, when a tap comes while its outcome is unknown', async () => {
    device.tap();
    await go();
    opened().settle('CLAIMED_OK');
    await go(100);
    const { orderNo } = backend.single();
    device.payment.resumeOrder(orderNo, { channel: 'WECHAT_MINI', expectedFen: fen(12_800) });
    await go(400);
    expect([device.state.name, device.cashiers.length]).toEqual(['CONFIRMING', 1]);
  });

  it('keeps the record that this device has of it', async () => {
    const orderNo = await waiting();
    device.kill();
    const other = new Device(backend, device.disk, { channel: 'ALIPAY_WAP' });
    other.payment.resumeOrder(orderNo);
    await go();
    expect(other.state).toMatchObject({
      name: 'READY',
      order: { channel: 'WECHAT_MINI', key: expect.any(String) },
    });
    other.kill();
  });

  it('is asked about every ten seconds at most, once its time is over', async () => {
    await waiting();
    await go(1_790_000);
    const before = asked();
    await go(70_000);
    expect(device.state.name).not.toBe('CLOSED');
    expect(asked() - before).toBeGreaterThan(1);
    expect(asked() - before).toBeLessThanOrEqual(20);
  });
});

describe('a part of the balance', () => {
  it('is put aside between two taps', async () => {
    device.payment.tap('WECHAT_MINI', BASKET, true);
    await go();
    expect(device.state).toMatchObject({ name: 'READY', reason: 'hold-first' });
    expect(backend.count('startAttempt')).toBe(0);
    device.tap();
    await go();
    expect([device.state.name, device.cashiers.length]).toEqual(['INVOKING', 1]);
  });
});

describe('a payment that is over', () => {
  it('does nothing any more, whatever is pressed', async () => {
    device.kill();
    device.kill();
    device.tap();
    device.payment.resumeOrder('O1');
    expect(await device.payment.resume()).toBe('nothing');
    await go(10_000);
    expect(device.state.name).toBe('DEAD');
    expect(backend.calls).toEqual([]);
    expect(backend.clock.pending).toBe(0);
  });

  it('takes nothing up beside what is going on', async () => {
    device.tap();
    expect(await device.payment.resume()).toBe('nothing');
  });

  it('is not revived by an answer that comes after it', async () => {
    const resumed = device.payment.resume();
    device.kill();
    await go();
    expect(await resumed).toBe('nothing');
    expect(device.state.name).toBe('DEAD');
  });
});

describe('the time that is left', () => {
  it('is the order’s own, by the server’s clock, and none where nothing ends', async () => {
    expect(device.payment.remainingMs()).toBeNull();
    device.tap();
    await go();
    expect(device.payment.remainingMs()).toBeNull();
    opened().settle('CANCELLED');
    await go(60);
    const left = device.payment.remainingMs() ?? 0;
    expect(left).toBeGreaterThan(1_790_000);
    await go(1_000);
    expect(device.payment.remainingMs()).toBe(left - 1_000);
  });
});

describe('cashiers', () => {
  const saying = (word: CashierOutcome) => ({ pay: jest.fn(() => Promise.resolve(word)) });

  it('are the host’s but for the balance, and a transfer is only shown', async () => {
    const [host, wallet] = [saying('CANCELLED'), saying('CLAIMED_OK')];
    const cashiers = createCashiers(host, wallet);
    expect(await cashiers.pay({ kind: 'transfer' })).toBe('LEFT');
    expect(await cashiers.pay({ kind: 'wallet', nonce: 'n' })).toBe('CLAIMED_OK');
    expect(await cashiers.pay({ kind: 'alipay', tradeNO: '1' })).toBe('CANCELLED');
    expect([host.pay.mock.calls.length, wallet.pay.mock.calls.length]).toEqual([1, 1]);
  });

  it('that break are heard as unknown', async () => {
    device.kill();
    device = new Device(backend, new Disk(), {
      cashier: { pay: () => Promise.reject(new Error('x')) },
    });
    device.tap();
    await go(200);
    expect(device.state).toMatchObject({ name: 'CONFIRMING', reason: 'unknown' });
  });

  it('of the host that only leave are asked about', async () => {
    device.tap();
    await go();
    opened().settle('LEFT');
    await go(10);
    expect(device.state).toMatchObject({ name: 'CONFIRMING', reason: 'unknown' });
  });
});

describe('records', () => {
  it('of other accounts are not even looked at', () => {
    const disk = new Disk();
    disk.entries.set('amphi:pay:u2:I1', 'broken');
    disk.entries.set('amphi:pay:u1:I1', 'broken');
    const { live, watched, corrupt } = createRecords(disk, 'u1').load(0);
    expect([live, watched, corrupt]).toEqual([[], [], ['amphi:pay:u1:I1']]);
  });

  it('keep apart accounts whose names run into each other', () => {
    const disk = new Disk();
    disk.entries.set('amphi:pay:a%3Ab:I1', 'broken');
    expect(createRecords(disk, 'a').load(0).corrupt).toEqual([]);
    expect(createRecords(disk, 'a:b').load(0).corrupt).toHaveLength(1);
  });
});
