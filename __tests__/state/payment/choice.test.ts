import { act, renderHook } from '@testing-library/react';
import { fen } from '@/domain/money';
import type { Channel } from '@/domain/payment/channel';
import type { Result } from '@/domain/result';
import { services } from '@/services';
import { rememberChannel } from '@/state/payment/last-channel';
import { forgetMethods } from '@/state/payment/methods';
import { isUsableNow, useChoice } from '@/state/payment/use-choice';
import { session } from '@/state/session';

const { api, platform } = services;
type Listed = Awaited<ReturnType<typeof api.getPayMethods>>;
type Reply = Listed extends Result<infer T> ? T : never;

const BILL = { dueFen: fen(1_000), heldFen: fen(0), disabled: [] };
const on = (channel: Channel) => ({ channel, on: true, limitFen: null, why: null });
const ALL: readonly Channel[] = ['ALIPAY_LINK', 'WECHAT_QR', 'WALLET', 'BANK_TRANSFER'];

let listed: jest.SpyInstance;
const serve = (channels: readonly Channel[], availableFen = 300) =>
  listed.mockResolvedValue({
    ok: true,
    serverTime: 1,
    value: {
      ttlMs: 60_000,
      methods: channels.map(on),
      wallet: { availableFen: fen(availableFen), hasPassword: true, lockedUntil: null },
    } satisfies Reply,
  });

async function shown(bill = BILL) {
  const { result } = renderHook(() => useChoice(bill));
  await act(() => jest.advanceTimersByTimeAsync(0));
  return result;
}

beforeEach(() => {
  jest.useFakeTimers();
  platform.storage.keys().forEach((key) => platform.storage.remove(key));
  session.setState({
    status: 'signed-in',
    session: { userId: 'u1', nickname: '', maskedPhone: null },
  });
  forgetMethods();
  jest.spyOn(platform.payment, 'scene').mockReturnValue('desktop');
  jest.spyOn(platform.payment, 'channels').mockReturnValue(ALL);
  listed = jest.spyOn(api, 'getPayMethods');
  serve(ALL);
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

it('suggests the best way here, or the one paid with last', async () => {
  expect((await shown()).current.chosen).toBe('ALIPAY_LINK');
  rememberChannel('WECHAT_QR');
  expect((await shown()).current.chosen).toBe('WECHAT_QR');
});

it('takes what the shopper picks, until it cannot be used any more', async () => {
  const result = await shown();
  act(() => result.current.choose('WECHAT_QR'));
  expect(result.current.chosen).toBe('WECHAT_QR');
  serve(['ALIPAY_LINK']);
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  expect(result.current.chosen).toBe('ALIPAY_LINK');
});

it('cannot be made to take what is off', async () => {
  serve(['ALIPAY_LINK']);
  const result = await shown();
  act(() => result.current.choose('WECHAT_QR'));
  expect(result.current.chosen).toBe('ALIPAY_LINK');
});

it('offers a part of the balance, with the chosen channel for the rest', async () => {
  const result = await shown();
  expect(result.current.split).toBeNull();
  act(() => result.current.onSplit(true));
  expect(result.current.split).toEqual({ walletFen: fen(300), restChannel: 'ALIPAY_LINK' });
  act(() => result.current.onSplit(false));
  expect(result.current.split).toBeNull();
});

it('puts nothing aside for a bank transfer, nor where there is nothing to put aside', async () => {
  const result = await shown();
  act(() => {
    result.current.onSplit(true);
    result.current.choose('BANK_TRANSFER');
  });
  expect([result.current.chosen, result.current.split]).toEqual(['BANK_TRANSFER', null]);
  serve(ALL, 0);
  act(forgetMethods);
  const poor = await shown();
  act(() => poor.current.onSplit(true));
  expect(poor.current.split).toBeNull();
});

it('has no channel where none can be used', async () => {
  jest.spyOn(platform.payment, 'channels').mockReturnValue([]);
  const result = await shown();
  act(() => result.current.onSplit(true));
  expect([result.current.chosen, result.current.split]).toEqual([null, null]);
});

it('calls nothing missing before the list is known, and says so when nobody answered', async () => {
  let answer: (reply: Listed) => void = () => undefined;
  listed.mockReturnValue(new Promise<Listed>((resolve) => (answer = resolve)));
  jest.spyOn(platform.payment, 'scene').mockReturnValue('weapp');
  jest.spyOn(platform.payment, 'channels').mockReturnValue(['WECHAT_MINI', 'BANK_TRANSFER']);
  const result = await shown();
  expect(result.current.offers.map(({ channel }) => channel)).toEqual(['WECHAT_MINI']);
  expect(result.current.unknown).toBe(false);
  answer({ ok: false, error: { kind: 'net', reason: 'timeout' } });
  await act(() => jest.advanceTimersByTimeAsync(0));
  expect(result.current.offers.map(({ channel, usable }) => [channel, usable])).toEqual([
    ['WECHAT_MINI', true],
    ['BANK_TRANSFER', false],
  ]);
  expect(result.current.unknown).toBe(true);
  serve(['WECHAT_MINI', 'BANK_TRANSFER']);
  act(() => result.current.retry());
  expect(result.current.unknown).toBe(false);
  await act(() => jest.advanceTimersByTimeAsync(0));
  expect(result.current.offers.every(({ usable }) => usable)).toBe(true);
});

it('looks at the moment of the tap, not at what was drawn', async () => {
  expect(isUsableNow('ALIPAY_LINK', BILL)).toBe(false);
  await shown();
  expect(isUsableNow('ALIPAY_LINK', BILL)).toBe(true);
  expect(isUsableNow('NET_BANK', BILL)).toBe(false);
  expect(isUsableNow('ALIPAY_LINK', { ...BILL, disabled: ['ALIPAY_LINK'] })).toBe(false);
  act(forgetMethods);
  expect(isUsableNow('ALIPAY_LINK', BILL)).toBe(false);
});
