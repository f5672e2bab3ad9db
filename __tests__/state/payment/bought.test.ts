import { fen } from '@/domain/money';
import { formatRecord, type PaymentRecord } from '@/domain/payment/record';
import type { CartLine } from '@/domain/cart/line';
import { IDLE, type Intent, type OrderRef, type PaymentState } from '@/domain/payment/state';
import { services } from '@/services';
import { basket, emptyBasket, fillBasket } from '@/state/basket';
import { cart } from '@/state/cart';
import { leaveBasket } from '@/state/payment/leave-basket';
import { BASKET } from './bench';

const { api } = services;

const lineOf = (skuId: string): CartLine => ({
  skuId,
  spuId: `p-${skuId}`,
  title: '苹果',
  spec: '',
  picture: '/p',
  tint: '#ffffff',
  priceFen: fen(1_990),
  quantity: 1,
  selected: true,
});

const intent: Intent = {
  intentId: 'i1',
  createdAt: 1,
  channel: 'ALIPAY_WAP',
  holdFirst: false,
  basket: BASKET,
};
const order: OrderRef = {
  ...{ intentId: 'i1', createdAt: 1, key: 'k', orderNo: 'o1', channel: 'ALIPAY_WAP', rev: 1 },
  ...{ payableFen: fen(12_800), heldFen: fen(0), expiresAt: 2, cashierOpened: false, disabled: [] },
};
const QUOTING: PaymentState = { name: 'QUOTING', intent };
const READY: PaymentState = { name: 'READY', order, attempt: null, reason: null };
const record: PaymentRecord & { readonly key: string } = {
  ...{ v: 1, intentId: 'i1', key: 'k', orderNo: null, attemptNo: null, channel: 'ALIPAY_WAP' },
  ...{ phase: 'CREATING', createdAt: 1, expiresAt: 0 },
};
const LOOKUP: PaymentState = { name: 'CREATE_UNKNOWN', mode: 'lookup', record, tries: 0 };

const inCart = () => cart.getState().lines.map(({ skuId }) => skuId);
const atTill = () => basket.getState().lines.map(({ skuId }) => skuId);
const turn = async () => {
  for (let i = 0; i < 5; i += 1) await Promise.resolve();
};

let getOrder: jest.SpyInstance;
const contains = (...skuIds: string[]) =>
  getOrder.mockResolvedValue({
    ok: true,
    serverTime: 1,
    value: { lines: skuIds.map((skuId) => ({ skuId })) },
  });

beforeEach(() => {
  cart.setState({ lines: [lineOf('S1'), lineOf('S2')], removed: [] });
  fillBasket([lineOf('S1')], 'cart');
  getOrder = jest.spyOn(api, 'getOrder').mockResolvedValue({
    ok: false,
    error: { kind: 'net', reason: 'timeout' },
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  emptyBasket();
});

it('has a record that a kill can leave behind', () => {
  expect(formatRecord(record)).not.toBeNull();
});

it('what an order bought leaves cart and till once the order is made', () => {
  const watch = leaveBasket();
  watch(QUOTING);
  watch({ name: 'CREATING', intent: { ...intent, quote: {} as never, key: 'k', rekeyed: false } });
  expect(inCart()).toEqual(['S1', 'S2']);
  watch(READY);
  expect([inCart(), atTill()]).toEqual([['S2'], []]);
  expect(getOrder).not.toHaveBeenCalled();
});

it('what was put into the cart again after the order stays there', () => {
  const watch = leaveBasket();
  watch(QUOTING);
  watch(READY);
  cart.setState({ lines: [lineOf('S1')] });
  fillBasket([lineOf('S1')], 'cart');
  watch({ name: 'PAID', order });
  expect([inCart(), atTill()]).toEqual([['S1'], ['S1']]);
});

it('what was bought at once never was in the cart', () => {
  fillBasket([lineOf('S1')], 'buy-now');
  const watch = leaveBasket();
  watch(QUOTING);
  watch(READY);
  expect([inCart(), atTill()]).toEqual([['S1', 'S2'], []]);
});

it('another basket that is at the till meanwhile stays', () => {
  const watch = leaveBasket();
  watch(QUOTING);
  fillBasket([lineOf('S1'), lineOf('S3')], 'cart');
  watch(READY);
  expect([inCart(), atTill()]).toEqual([
    ['S1', 'S2'],
    ['S1', 'S3'],
  ]);
});

it('an empty till takes nothing out of the cart', () => {
  emptyBasket();
  const watch = leaveBasket();
  watch(QUOTING);
  watch(READY);
  expect(inCart()).toEqual(['S1', 'S2']);
});

it('nothing leaves for a basket that made no order', () => {
  const watch = leaveBasket();
  watch(QUOTING);
  watch({ name: 'NEEDS_REVIEW', order: null, intent, quote: null, changes: [] });
  watch(IDLE);
  expect([inCart(), atTill()]).toEqual([['S1', 'S2'], ['S1']]);
});

it('an order that is only paid for was bought before', async () => {
  contains('S1');
  leaveBasket()(READY);
  await turn();
  expect(getOrder).not.toHaveBeenCalled();
  expect([inCart(), atTill()]).toEqual([['S1', 'S2'], ['S1']]);
});

it('after a kill the order itself says what was in it', async () => {
  contains('S1');
  const watch = leaveBasket();
  watch(LOOKUP);
  expect(getOrder).not.toHaveBeenCalled();
  watch(READY);
  await turn();
  expect(getOrder.mock.calls).toEqual([[{ orderNo: 'o1' }]]);
  expect([inCart(), atTill()]).toEqual([['S2'], []]);
});

it('after a kill nothing leaves when the order cannot be read', async () => {
  const watch = leaveBasket();
  watch(LOOKUP);
  watch(READY);
  await turn();
  expect(getOrder).toHaveBeenCalledTimes(1);
  expect([inCart(), atTill()]).toEqual([['S1', 'S2'], ['S1']]);
});

it('a creation that is being repeated is no kill', async () => {
  const watch = leaveBasket();
  const priced = { ...intent, quote: {} as never, key: 'k', rekeyed: false };
  watch({ name: 'CREATE_UNKNOWN', mode: 'post', intent: priced, tries: 1 });
  watch(READY);
  await turn();
  expect(getOrder).not.toHaveBeenCalled();
  expect(inCart()).toEqual(['S2']);
});
