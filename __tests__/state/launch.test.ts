import { formatRecord, type PaymentRecord } from '@/domain/payment/record';
import { services } from '@/services';
import { launch } from '@/state/launch';
import { session } from '@/state/session';

jest.mock('@/state/session', () => ({
  ...jest.requireActual<object>('@/state/session'),
  signInSilently: () => Promise.resolve(),
}));

const { navigation, storage, update } = services.platform;

const record = (changes: Partial<PaymentRecord>): string =>
  formatRecord({
    v: 1,
    intentId: 'intent-1',
    key: 'k'.repeat(32),
    orderNo: '202611220001',
    attemptNo: 'a1',
    channel: 'ALIPAY_WAP',
    phase: 'EXTERNAL',
    createdAt: services.serverNow(),
    expiresAt: services.serverNow() + 600_000,
    ...changes,
  }) ?? '';

async function start({ onTab = true } = {}): Promise<jest.SpyInstance> {
  jest.spyOn(navigation, 'onTab').mockReturnValue(onTab);
  const open = jest.spyOn(navigation, 'open').mockResolvedValue('opened');
  launch();
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  return open;
}

beforeEach(() => {
  jest.restoreAllMocks();
  storage.keys().forEach((key) => storage.remove(key));
  session.setState({
    status: 'signed-in',
    session: { userId: 'u1', nickname: '', maskedPhone: null },
  });
});

it('opens the result of a payment that a kill cut off', async () => {
  storage.write('amphi:pay:u1:intent-1', record({}));
  expect(await start()).toHaveBeenCalledWith('/pages/trade/result/index?orderNo=202611220001');
});

it('opens the till when nobody knows whether the order was made', async () => {
  storage.write(
    'amphi:pay:u1:intent-1',
    record({ phase: 'CREATING', orderNo: null, attemptNo: null }),
  );
  expect(await start()).toHaveBeenCalledWith('/pages/trade/checkout/index');
});

it.each([
  ['an order that simply waits to be paid', record({ phase: 'READY' })],
  ['a corrupt record', '{"v":1'],
])('starts on home with %s', async (_what, text) => {
  storage.write('amphi:pay:u1:intent-1', text);
  expect(await start()).not.toHaveBeenCalled();
});

it('leaves a page alone that was opened by its own address', async () => {
  storage.write('amphi:pay:u1:intent-1', record({}));
  expect(await start({ onTab: false })).not.toHaveBeenCalled();
});

it('does not take up the payment of another account', async () => {
  storage.write('amphi:pay:u2:intent-1', record({}));
  expect(await start()).not.toHaveBeenCalled();
});

it('applies a new version at once, but not while a payment is under way', () => {
  const apply = jest.fn();
  jest.spyOn(update, 'onReady').mockImplementation((ready) => ready(apply));
  jest.spyOn(navigation, 'onTab').mockReturnValue(false);
  launch();
  expect(apply).toHaveBeenCalledTimes(1);
  storage.write('amphi:pay:u1:intent-1', record({}));
  launch();
  expect(apply).toHaveBeenCalledTimes(1);
});
