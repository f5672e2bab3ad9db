import type { Channel } from '@/domain/payment/channel';
import type { StateName } from '@/domain/payment/state';
import { Device, Disk, PRICE, newBackend, type Backend } from './bench';

let backend: Backend;
let disk: Disk;
const devices: Device[] = [];
const go = (ms = 1000) => backend.clock.advance(ms);

function launch(account = 'u1', channel: Channel = 'WECHAT_MINI', storage = disk): Device {
  const device = new Device(backend, storage, { accountId: account, channel });
  devices.push(device);
  return device;
}

async function relaunch(dead: Device): Promise<Device> {
  dead.kill();
  const device = launch();
  const resumed = device.payment.resume();
  await go(300);
  await resumed;
  return device;
}

beforeEach(() => {
  backend = newBackend();
  disk = new Disk();
});
afterEach(() => {
  devices.splice(0).forEach((device) => device.kill());
});

const cashier = (device: Device, at = 0) => {
  const found = device.cashiers[at];
  if (found === undefined) throw new Error('no cashier');
  return found;
};

/** Brings a device into a state, and tells which state a relaunch must end in while unpaid. */
const STAGES: readonly (readonly [
  StateName,
  StateName,
  (device: Device) => Promise<void> | void,
])[] = [
  ['QUOTING', 'IDLE', (device) => device.tap()],
  [
    'CREATING',
    'READY',
    async (device) => {
      device.tap();
      await go(60);
    },
  ],
  [
    'CREATE_UNKNOWN',
    'READY',
    async (device) => {
      backend.fault('createOrder', 'lost', 'net', 'net');
      device.tap();
      await go(200);
    },
  ],
  [
    'PREPAYING',
    'READY',
    async (device) => {
      device.tap();
      await go(110);
    },
  ],
  [
    'INVOKING',
    'UNRESOLVED',
    async (device) => {
      device.tap();
      await go();
    },
  ],
  [
    'CONFIRMING',
    'UNRESOLVED',
    async (device) => {
      device.tap();
      await go();
      cashier(device).settle('UNKNOWN');
      await go(10);
    },
  ],
  [
    'READY',
    'READY',
    async (device) => {
      device.tap();
      await go();
      cashier(device).settle('CANCELLED');
      await go();
    },
  ],
  [
    'UNRESOLVED',
    'UNRESOLVED',
    async (device) => {
      device.tap();
      await go();
      cashier(device).settle('CLAIMED_OK');
      await go(300_000);
    },
  ],
];

describe('a kill', () => {
  it.each(STAGES)(
    'in %s ends in %s after the relaunch, with nothing lost (B7)',
    async (at, to, bring) => {
      const first = launch();
      await bring(first);
      expect(first.state.name).toBe(at);
      const second = await relaunch(first);
      await go(300_000);
      expect(second.state.name).toBe(to);
      expect(backend.orders.size).toBeLessThanOrEqual(1);
      expect(second.cashiers).toHaveLength(0);
    },
  );

  it.each(STAGES.slice(2))(
    'in %s shows the paid order when the money arrived',
    async (at, _, bring) => {
      const first = launch();
      await bring(first);
      expect(first.state.name).toBe(at);
      first.kill();
      await go(1000);
      backend.set('SUCCESS');
      const second = await relaunch(first);
      await go(2000);
      expect(second.state.name).toBe('PAID');
      expect(backend.orders.size).toBe(1);
      expect(disk.entries.size).toBe(0);
    },
  );

  it('before the order was made leaves nothing behind', async () => {
    const first = launch();
    backend.fault('createOrder', 'net');
    first.tap();
    await go(60);
    const second = await relaunch(first);
    await go();
    expect(second.state).toMatchObject({ name: 'IDLE', notice: 'nothing-created' });
    expect(disk.entries.size).toBe(0);
  });

  it('is followed by a question before anything can be paid (B7)', async () => {
    const first = launch();
    first.tap();
    await go();
    first.kill();
    const second = launch();
    void second.payment.resume();
    await backend.clock.settle();
    second.tap('WECHAT_MINI', null);
    expect(second.state.name).toBe('CONFIRMING');
    const asked = backend.count('startAttempt');
    await go(100);
    expect(backend.count('queryPayment')).toBe(1);
    expect(backend.count('startAttempt')).toBe(asked);
  });

  it('leaves late replies of the dead app without effect (B5)', async () => {
    const first = launch();
    first.tap();
    await go(60);
    first.kill();
    await go(5000);
    expect(first.state.name).toBe('DEAD');
    expect(backend.count('startAttempt')).toBe(0);
  });
});

describe('two devices on one order', () => {
  it('both end paid: the second is refused and asks (A9)', async () => {
    const first = launch();
    first.tap();
    await go();
    const second = launch('u1', 'WECHAT_MINI', new Disk());
    second.payment.resumeOrder(backend.single().orderNo);
    await go();
    expect(second.state.name).toBe('READY');
    backend.set('SUCCESS');
    second.tap('WECHAT_MINI', null);
    await go();
    expect(second.state.name).toBe('PAID');
    cashier(first).settle('CLAIMED_OK');
    await go();
    expect(first.state.name).toBe('PAID');
    expect(second.cashiers).toHaveLength(0);
  });

  it('wait for each other while one is paying (A9)', async () => {
    const first = launch();
    first.tap();
    await go();
    const second = launch('u1', 'WECHAT_MINI', new Disk());
    backend.fault('startAttempt', 'IN_PROGRESS');
    const { orderNo } = backend.single();
    second.payment.resumeOrder(orderNo, { channel: 'WECHAT_MINI', expectedFen: PRICE });
    await go();
    expect(second.state).toMatchObject({ name: 'CONFIRMING', reason: 'conflict' });
    backend.set('SUCCESS');
    await go(5000);
    expect(second.state.name).toBe('PAID');
  });
});

describe('an order taken up from the list', () => {
  it('goes on to its cashier from one tap, when it still costs what was shown', async () => {
    const first = launch();
    first.tap();
    await go();
    cashier(first).settle('CANCELLED');
    await go();
    first.kill();
    const second = launch();
    const { orderNo } = backend.single();
    second.payment.resumeOrder(orderNo, { channel: 'WECHAT_MINI', expectedFen: PRICE });
    await go();
    expect(second.state.name).toBe('INVOKING');
    expect(second.cashiers).toHaveLength(1);
  });

  it('stops in READY when it costs something else', async () => {
    const first = launch();
    first.tap();
    await go();
    first.kill();
    const { orderNo } = backend.single();
    const second = launch('u1', 'WECHAT_MINI', new Disk());
    second.payment.resumeOrder(orderNo, {
      channel: 'WECHAT_MINI',
      expectedFen: backend.price === PRICE ? ((PRICE + 1) as typeof PRICE) : PRICE,
    });
    await go();
    expect(second.state).toMatchObject({ name: 'READY', order: { payableFen: PRICE } });
    expect(second.cashiers).toHaveLength(0);
  });
});

describe('storage', () => {
  it('that is full stops nothing; the server’s unpaid orders bring the order back (B6)', async () => {
    disk.full = true;
    const first = launch();
    first.tap();
    await go();
    expect(first.state.name).toBe('INVOKING');
    const second = await relaunch(first);
    await go();
    expect(second.state).toMatchObject({ name: 'READY', order: { orderNo: 'O1' } });
    expect(backend.count('listOrders')).toBe(1);
    expect(backend.orders.size).toBe(1);
  });

  it('that fills up in the middle leaves no record of an older phase', async () => {
    const first = launch();
    first.tap();
    await go(110);
    expect(disk.entries.size).toBe(1);
    disk.full = true;
    await go();
    expect(first.state.name).toBe('INVOKING');
    expect(disk.entries.size).toBe(0);
  });

  it.each(['', '{', '{"v":9}', 'null', '[]'])(
    'holding %j is thrown away after the look-up, not before (B6)',
    async (text) => {
      disk.write('amphi:pay:u1:I1', text);
      backend.fault('listOrders', 'net');
      const device = launch();
      void device.payment.resume();
      await go();
      expect(disk.entries.size).toBe(1);
      void device.payment.resume();
      await go();
      expect(disk.entries.size).toBe(0);
      expect(device.state.name).toBe('IDLE');
    },
  );

  it('of another account is never shown (H5)', async () => {
    const first = launch('u1');
    first.tap();
    await go();
    first.kill();
    backend.fault('listOrders', 'net', 'net');
    const other = launch('u');
    const third = launch('u1:');
    void other.payment.resume();
    void third.payment.resume();
    await go();
    expect(other.state.name).toBe('IDLE');
    expect(third.state.name).toBe('IDLE');
    expect(disk.entries.size).toBe(1);
  });

  it('keeps a closed order for 24 h and shows money that came late (A12)', async () => {
    const first = launch();
    first.tap();
    await go();
    backend.set('CLOSED');
    cashier(first).settle('CANCELLED');
    await go();
    expect(first.state.name).toBe('CLOSED');
    const calm = await relaunch(first);
    expect(calm.state.name).toBe('IDLE');
    await go(23 * 3_600_000);
    backend.set('SUCCESS');
    const late = await relaunch(calm);
    await go();
    expect(late.state.name).toBe('PAID');
    expect(disk.entries.size).toBe(0);
  });

  it('stops watching a closed order after 24 h', async () => {
    const first = launch();
    first.tap();
    await go();
    backend.set('CLOSED');
    cashier(first).settle('CANCELLED');
    await go(25 * 3_600_000);
    await relaunch(first);
    expect(disk.entries.size).toBe(0);
  });
});

describe('an external cashier', () => {
  beforeEach(() => {
    backend.invocation = { kind: 'form', action: 'https://cashier.example/p', fields: {} };
  });

  async function leave(): Promise<Device> {
    const first = launch('u1', 'ALIPAY_WAP');
    first.tap('ALIPAY_WAP');
    await go(200);
    expect(first.state.name).toBe('AWAIT_EXTERNAL');
    cashier(first).settle('LEFT');
    return first;
  }

  it('leaves the page; back with money the order is paid', async () => {
    const first = await leave();
    first.kill();
    backend.set('TRADE_SUCCESS');
    const second = launch('u1', 'ALIPAY_WAP');
    second.payment.resumeOrder(backend.single().orderNo);
    expect(second.state.name).toBe('CONFIRMING');
    await go();
    expect(second.state.name).toBe('PAID');
    expect(second.cashiers).toHaveLength(0);
  });

  it('abandoned waits without opening anything; one tap after 返回 opens the same attempt', async () => {
    const second = await relaunch(await leave());
    await go();
    expect(second.state.name).toBe('AWAIT_EXTERNAL');
    expect(second.cashiers).toHaveLength(0);
    second.payment.back();
    expect(second.state).toMatchObject({ name: 'READY', reason: 'left-external' });
    second.tap('ALIPAY_WAP', null);
    await go();
    expect(second.state.name).toBe('AWAIT_EXTERNAL');
    expect(second.cashiers).toHaveLength(1);
    expect(backend.single().attempts).toHaveLength(1);
  });

  it('is asked about until the attempt expires, not only 12 times', async () => {
    const first = await leave();
    first.payment.iPaid();
    await go(600_000);
    expect(first.state.name).toBe('CONFIRMING');
    expect(backend.count('queryPayment')).toBeGreaterThan(12);
    await go(400_000);
    expect(first.state.name).toBe('UNRESOLVED');
  });

  it('refused by the allow-list ends in READY with the channel switched off', async () => {
    const device = launch('u1', 'ALIPAY_WAP');
    device.tap('ALIPAY_WAP');
    await go(200);
    cashier(device).settle('CONFIG');
    await go();
    expect(device.state).toMatchObject({ name: 'READY', order: { disabled: ['ALIPAY_WAP'] } });
  });

  it('is closed before another channel starts; a locked one counts down (A10)', async () => {
    const first = await leave();
    first.payment.back();
    backend.stuck = true;
    first.tap('WECHAT_MINI', null);
    await go(200);
    expect(first.state).toMatchObject({ name: 'SWITCH_LOCKED' });
    expect(first.payment.remainingMs()).toBeGreaterThan(59_000);
    expect(backend.count('startAttempt')).toBe(1);
    backend.stuck = false;
    backend.invocation = {
      kind: 'wechat',
      timeStamp: '1700000000',
      nonceStr: 'n',
      package: 'prepay_id=1',
      signType: 'RSA',
      paySign: 's',
    };
    await go(61_000);
    expect(first.state.name).toBe('INVOKING');
    expect(backend.single().attempts.filter(({ open }) => open)).toHaveLength(1);
  });
});
