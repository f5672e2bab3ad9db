import { act, renderHook } from '@testing-library/react';
import { fen } from '@/domain/money';
import type { Result } from '@/domain/result';
import { services } from '@/services';
import {
  askMethods,
  forgetMethods,
  methods,
  methodsNow,
  useMethods,
} from '@/state/payment/methods';
import { session } from '@/state/session';

const { api, platform } = services;
type Listed = Awaited<ReturnType<typeof api.getPayMethods>>;
type Reply = Listed extends Result<infer T> ? T : never;

const MINUTE = 60_000;
const lost: Listed = { ok: false, error: { kind: 'net', reason: 'timeout' } };
const listed = (ttlMs: number, availableFen = 900): Listed => ({
  ok: true,
  serverTime: 1,
  value: {
    ttlMs,
    methods: [{ channel: 'ALIPAY_WAP', on: true, limitFen: null, why: null }],
    wallet: { availableFen: fen(availableFen), hasPassword: true, lockedUntil: null },
  } satisfies Reply,
});

const signIn = (userId: string | null) =>
  session.setState(
    userId === null
      ? { status: 'guest', session: null }
      : { status: 'signed-in', session: { userId, nickname: '', maskedPhone: null } },
  );

let asked: jest.SpyInstance;
let visible = true;
let shows: (() => void)[] = [];
let networks: ((online: boolean) => void)[] = [];
const later = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const balance = () => methodsNow()?.wallet?.availableFen ?? null;

/** An answer that comes when the test says so. */
function held(): (reply: Listed) => void {
  let answer: (reply: Listed) => void = () => undefined;
  asked.mockImplementationOnce(() => new Promise<Listed>((resolve) => (answer = resolve)));
  return (reply) => answer(reply);
}

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000 });
  signIn('u1');
  forgetMethods();
  [visible, shows, networks] = [true, [], []];
  asked = jest.spyOn(api, 'getPayMethods').mockResolvedValue(listed(MINUTE));
  jest.spyOn(platform.payment, 'scene').mockReturnValue('mobile');
  jest.spyOn(platform.lifecycle, 'isVisible').mockImplementation(() => visible);
  jest.spyOn(platform.lifecycle, 'onShow').mockImplementation((listener) => {
    shows.push(listener);
    return () => (shows = shows.filter((one) => one !== listener));
  });
  jest.spyOn(platform.lifecycle, 'onNetwork').mockImplementation((listener) => {
    networks.push(listener);
    return () => (networks = networks.filter((one) => one !== listener));
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

describe('what is switched on', () => {
  it('is not known before anybody asked, and known afterwards', async () => {
    expect(methodsNow()).toBeNull();
    await askMethods();
    expect(asked).toHaveBeenCalledWith({ scene: 'mobile' });
    expect(methodsNow()?.methods).toEqual([
      { channel: 'ALIPAY_WAP', on: true, limitFen: null, why: null },
    ]);
    expect(balance()).toBe(900);
    expect(methods.getState()).toMatchObject({ asking: false, failed: false });
  });

  it('is asked for nobody who is not signed in', async () => {
    signIn(null);
    await askMethods();
    expect(asked).not.toHaveBeenCalled();
    expect(methodsNow()).toBeNull();
  });

  it.each([
    ['as long as the server says', MINUTE, MINUTE],
    ['five minutes at most', 60 * MINUTE, 5 * MINUTE],
    ['five seconds at least', 0, 5_000],
  ])('is believed for %s', async (_what, ttlMs, until) => {
    asked.mockResolvedValue(listed(ttlMs));
    await askMethods();
    jest.setSystemTime(1_000_000 + until - 1);
    expect(methodsNow()).not.toBeNull();
    jest.setSystemTime(1_000_000 + until);
    expect(methodsNow()).toBeNull();
  });

  it('is not believed by a clock that was set back behind the answer', async () => {
    await askMethods();
    jest.setSystemTime(999_999);
    expect(methodsNow()).toBeNull();
  });

  it('stays until its end when the next question has no answer', async () => {
    await askMethods();
    asked.mockResolvedValue(lost);
    await askMethods();
    expect(methods.getState()).toMatchObject({ asking: false, failed: true });
    expect(balance()).toBe(900);
  });

  it('is asked once at a time', async () => {
    const answer = held();
    const first = askMethods();
    expect(methods.getState().asking).toBe(true);
    await askMethods();
    expect(asked).toHaveBeenCalledTimes(1);
    answer(listed(MINUTE));
    await first;
    expect(balance()).toBe(900);
  });
});

describe('another account', () => {
  it('is not shown what the one before was told', async () => {
    await askMethods();
    signIn('u2');
    expect(methods.getState().known).toBeNull();
    expect(methodsNow()).toBeNull();
  });

  it('keeps what it was told when only its name changes', async () => {
    await askMethods();
    session.setState({ session: { userId: 'u1', nickname: '林', maskedPhone: null } });
    expect(balance()).toBe(900);
  });

  it('that signed in during the question is asked for anew', async () => {
    const answer = held();
    asked.mockResolvedValue(listed(MINUTE, 5));
    const first = askMethods();
    signIn('u2');
    answer(listed(MINUTE, 900));
    await first;
    expect(asked).toHaveBeenCalledTimes(2);
    expect(balance()).toBe(5);
    signIn('u1');
    expect(methodsNow()).toBeNull();
  });

  it('that signed out during the question leaves nothing behind', async () => {
    const answer = held();
    const first = askMethods();
    signIn(null);
    answer(listed(MINUTE));
    await first;
    expect(asked).toHaveBeenCalledTimes(1);
    expect(methods.getState()).toEqual({ known: null, asking: false, failed: false });
  });

  it('gets nothing of an answer to a question that was forgotten', async () => {
    const answer = held();
    const first = askMethods();
    forgetMethods();
    answer(listed(MINUTE));
    await first;
    expect(methods.getState()).toEqual({ known: null, asking: false, failed: false });
  });
});

describe('while a chooser is shown', () => {
  async function shown() {
    const hook = renderHook(() => useMethods());
    await later(0);
    return hook;
  }

  it('the list is asked for at once', async () => {
    const { result } = await shown();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(result.current).toMatchObject({ asking: false, failed: false });
    expect(result.current.list?.wallet?.availableFen).toBe(900);
  });

  it('a list that is fresh is not asked for again', async () => {
    await askMethods();
    await shown();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('it is asked for again a tenth of its life before it ends, so that nothing disappears', async () => {
    const { result } = await shown();
    await later(54_000 - 1);
    expect(asked).toHaveBeenCalledTimes(1);
    await later(2);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(result.current.list).not.toBeNull();
    await later(54_000);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('it goes at its end when nobody answers, and the screen is told', async () => {
    const { result } = await shown();
    asked.mockResolvedValue(lost);
    await later(MINUTE - 1);
    expect(result.current.list).not.toBeNull();
    await later(1_001);
    expect(result.current.list).toBeNull();
    expect(result.current.failed).toBe(true);
    expect(methods.getState().known).toBeNull();
  });

  it('nothing is asked while nobody looks, but on coming back', async () => {
    visible = false;
    const { result } = await shown();
    expect(asked).not.toHaveBeenCalled();
    visible = true;
    act(() => shows.forEach((show) => show()));
    await later(0);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(result.current.list).not.toBeNull();
  });

  it('the return of the network asks, its end does not', async () => {
    asked.mockResolvedValue(lost);
    await shown();
    networks.forEach((heard) => heard(false));
    expect(asked).toHaveBeenCalledTimes(1);
    act(() => networks.forEach((heard) => heard(true)));
    await later(0);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('an answer that somebody else asked for moves the next question', async () => {
    await shown();
    await later(30_000);
    await act(() => askMethods());
    await later(25_000);
    expect(asked).toHaveBeenCalledTimes(2);
    await later(30_000);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('after it is gone nobody asks and nobody listens any more', async () => {
    const { unmount } = await shown();
    unmount();
    await later(10 * MINUTE);
    expect(asked).toHaveBeenCalledTimes(1);
    expect([shows, networks]).toEqual([[], []]);
    expect(jest.getTimerCount()).toBe(0);
    await askMethods();
    expect(jest.getTimerCount()).toBe(0);
  });
});
