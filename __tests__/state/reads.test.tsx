import { driver } from '@test/driver';
import { act, renderHook } from '@testing-library/react';
import type { Failure, Result } from '@/domain/result';
import { services } from '@/services';
import { ReadsProvider, usePages, useRead } from '@/state/reads';
import { settle, useFakeClock } from '@test/render';

const SAVED_KEY = `amphi.read.${services.version}.first:x`;

useFakeClock();
const { storage } = services.platform;

beforeEach(() => {
  driver.reset();
  driver.lifecycle.show();
  jest.spyOn(services, 'random').mockReturnValue(0);
});
afterEach(() => driver.reset());

let clock = 0;
const ok = <T,>(value: T): Result<T> => ({ ok: true, value, serverTime: (clock += 1) });
const no = (error: Failure): Result<never> => ({ ok: false, error });
const OFFLINE: Failure = { kind: 'net', reason: 'offline' };
const refused = (code: 'BUSY' | 'RATE_LIMITED' | 'NOT_FOUND', retryAfterMs?: number): Failure => ({
  kind: 'refused',
  code,
  message: '',
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

/** A screen that reads; mounting it again with a new provider is a new start of the app. */
async function start<T>(key: string | null, read: () => Promise<Result<T>>) {
  const hook = renderHook(() => useRead(key, read), { wrapper: ReadsProvider });
  // What is known already is asked again in the next frame.
  await settle(20);
  return hook;
}

/** One answer after another; the last one stays. */
const answers = (first: Result<unknown>, ...others: Result<unknown>[]) => {
  let now = first;
  const rest = [...others];
  return jest.fn(() => {
    const answer = now;
    now = rest.shift() ?? now;
    return Promise.resolve(answer);
  });
};

describe('what is kept on the device', () => {
  it('is there at once after a relaunch without a network, with the failure beside it', async () => {
    (await start('first:x', answers(ok('shop')))).unmount();
    const { result } = await start('first:x', answers(no(OFFLINE)));
    expect(result.current).toMatchObject({ data: 'shop', failure: OFFLINE });
    expect(result.current.at).toBe(clock);
  });

  it('gives way to what the server says', async () => {
    (await start('first:x', answers(ok('old')))).unmount();
    (await start('first:x', answers(ok('new')))).unmount();
    const { result } = await start('first:x', () => new Promise(() => undefined));
    expect(result.current.data).toBe('new');
  });

  it('is first screens only', async () => {
    (await start('orders', answers(ok('mine')))).unmount();
    expect(storage.keys()).toEqual([]);
    const { result } = await start('orders', answers(no(OFFLINE)));
    expect(result.current.data).toBeUndefined();
  });

  it('is not what is too large, nor what was there before it', async () => {
    (await start('first:x', answers(ok('small')))).unmount();
    expect(storage.keys()).toEqual([SAVED_KEY]);
    (await start('first:x', answers(ok('x'.repeat(60_001))))).unmount();
    expect(storage.keys()).toEqual([]);
  });

  it.each([['{"value":'], ['null'], ['{"value":"shop"}'], ['7'], ['']])(
    'is ignored when it reads %p',
    async (text) => {
      storage.write(SAVED_KEY, text);
      const { result } = await start('first:x', () => new Promise(() => undefined));
      expect(result.current).toMatchObject({ data: undefined, loading: true });
    },
  );

  it('is thrown away when another version kept it', async () => {
    const old = 'amphi.read.0.0.1.first:x';
    storage.write(old, '{"value":"another shape","at":1}');
    const { result } = await start('first:x', () => new Promise(() => undefined));
    expect(result.current.data).toBeUndefined();
    expect(storage.read(old)).toBeNull();
  });

  it('does without a device that stores nothing', async () => {
    driver.storage.refuse();
    const { result } = await start('first:x', answers(ok('shop')));
    expect(result.current.data).toBe('shop');
  });
});

describe('asking', () => {
  it('happens once for two who ask at the same time, and not at all without a key', async () => {
    const read = answers(ok('shop'));
    const both = () => [useRead('x', read), useRead('x', read)] as const;
    const { result } = renderHook(both, { wrapper: ReadsProvider });
    await settle();
    expect(result.current.map((each) => each.data)).toEqual(['shop', 'shop']);
    expect(read).toHaveBeenCalledTimes(1);
    await start(null, read);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('keeps what is shown when a refresh fails, and takes it back when one succeeds', async () => {
    const { result } = await start('x', answers(ok('a'), no(refused('NOT_FOUND')), ok('b')));
    await act(() => result.current.refresh());
    expect(result.current).toMatchObject({ data: 'a', failure: { code: 'NOT_FOUND' } });
    await act(() => result.current.refresh());
    expect(result.current).toMatchObject({ data: 'b', failure: undefined });
  });

  it('shows the last key until the next one is there only where that is wanted', async () => {
    const pending = new Promise<Result<string>>(() => undefined);
    const ask = ({ key, keep }: { key: string; keep: boolean }) =>
      useRead(key, () => (key === 'a' ? Promise.resolve(ok('a')) : pending), keep);
    for (const keep of [true, false]) {
      const initialProps = { key: 'a', keep };
      const hook = renderHook(ask, { wrapper: ReadsProvider, initialProps });
      await settle();
      hook.rerender({ key: 'b', keep });
      await settle();
      expect(hook.result.current.data).toBe(keep ? 'a' : undefined);
    }
  });
});

describe('asking again by itself', () => {
  it.each([
    ['the network failed', OFFLINE],
    ['the server is busy', refused('BUSY')],
    ['too much was asked', refused('RATE_LIMITED')],
  ])('happens three times when %s, more slowly each time', async (_what, failure) => {
    const read = answers(no(failure));
    await start('x', read);
    const seen = [read.mock.calls.length];
    for (const ms of [679, 1, 1_399, 1, 2_799, 1, 600_000]) {
      await settle(ms);
      seen.push(read.mock.calls.length);
    }
    expect(seen).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it('never happens for what will not pass', async () => {
    const read = answers(no(refused('NOT_FOUND')));
    await start('x', read);
    await settle(600_000);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it.each([0, 1])('is never sooner than the server asked, with dice at %p', async (dice) => {
    jest.spyOn(services, 'random').mockReturnValue(dice);
    const read = answers(no(refused('BUSY', 20_000)), ok('shop'));
    const { result } = await start('x', read);
    await settle(19_979);
    expect(read).toHaveBeenCalledTimes(1);
    await settle(6_002);
    expect(result.current.data).toBe('shop');
  });

  it('waits while nobody looks', async () => {
    const read = answers(no(OFFLINE), ok('shop'));
    const { result } = await start('x', read);
    driver.lifecycle.hide();
    await settle(60_000);
    expect(read).toHaveBeenCalledTimes(1);
    act(() => driver.lifecycle.show());
    await settle();
    expect(result.current.data).toBe('shop');
  });

  it('happens when the network is back', async () => {
    const read = answers(no(OFFLINE), ok('shop'));
    const { result } = await start('x', read);
    act(() => driver.lifecycle.network(true));
    await settle(1);
    expect(result.current).toMatchObject({ data: 'shop', failure: undefined });
  });
});

interface Page {
  readonly items: readonly string[];
  readonly next: string | null;
}
const page = (items: string, next: string | null = null): Page => ({ items: [...items], next });

async function list(book: Record<string, Page | Failure>) {
  const read = jest.fn((cursor: string | null) => {
    const found = book[cursor ?? 'start'];
    if (!found) throw new Error(`nobody knows ${String(cursor)}`);
    return Promise.resolve('kind' in found ? no(found) : ok(found));
  });
  const hook = renderHook(({ key }) => usePages(key, read, (item) => item), {
    wrapper: ReadsProvider,
    initialProps: { key: 'list' },
  });
  await settle();
  const shown = () => hook.result.current.data?.join('');
  const more = async () => {
    act(() => hook.result.current.more());
    await settle();
  };
  return { ...hook, read, shown, more };
}

describe('a list in pages', () => {
  it('goes on where the server said and knows its end', async () => {
    const { result, shown, more, read } = await list({
      start: page('ab', '2'),
      2: page('cd', '4'),
      4: page('e'),
    });
    expect(shown()).toBe('ab');
    expect(result.current.done).toBe(false);
    await more();
    await more();
    expect(shown()).toBe('abcde');
    expect(result.current.done).toBe(true);
    await more();
    expect(read.mock.calls.flat()).toEqual([null, '2', '4']);
  });

  it('shows an item once that moved between two pages', async () => {
    const { shown, more } = await list({ start: page('ab', '2'), 2: page('bca') });
    await more();
    expect(shown()).toBe('abc');
  });

  it('asks for one further page at a time', async () => {
    const { result, read } = await list({ start: page('ab', '2'), 2: page('c') });
    act(() => {
      result.current.more();
      result.current.more();
    });
    expect(result.current.loadingMore).toBe(true);
    await settle();
    expect(read).toHaveBeenCalledTimes(2);
    expect(result.current.loadingMore).toBe(false);
  });

  it('keeps what is shown when a further page fails, and tries it again', async () => {
    const book: Record<string, Page | Failure> = { start: page('ab', '2'), 2: OFFLINE };
    const { result, shown, more } = await list(book);
    await more();
    expect(shown()).toBe('ab');
    expect(result.current).toMatchObject({ moreFailure: OFFLINE, failure: undefined, done: false });
    book['2'] = page('c');
    await more();
    expect(shown()).toBe('abc');
    expect(result.current.moreFailure).toBeUndefined();
  });

  it('has no items, and no end, before the first page', async () => {
    const { result, more, read } = await list({ start: OFFLINE });
    await more();
    expect(result.current).toMatchObject({ data: undefined, failure: OFFLINE, done: false });
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('starts again when it is refreshed', async () => {
    const book = { start: page('ab', '2'), 2: page('cd') };
    const { result, shown, more } = await list(book);
    await more();
    book.start = page('xa', '2');
    await act(() => result.current.refresh());
    expect(shown()).toBe('xa');
    await more();
    expect(shown()).toBe('xacd');
  });

  it('loses nothing when the refresh fails', async () => {
    const book: Record<string, Page | Failure> = { start: page('ab', '2'), 2: page('cd') };
    const { result, shown, more } = await list(book);
    await more();
    book.start = refused('NOT_FOUND');
    await act(() => result.current.refresh());
    expect(shown()).toBe('abcd');
    expect(result.current.failure).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('never gets shorter when the first page is read again in the background', async () => {
    const book = { start: page('ab', '2'), 2: page('cd') };
    const { shown, more } = await list(book);
    await more();
    book.start = page('ba', '2');
    await settle(40_000);
    driver.lifecycle.hide();
    act(() => driver.lifecycle.show());
    await settle(1);
    expect(shown()).toBe('bacd');
  });

  it('is not mixed with another list, not even by an answer that comes late', async () => {
    const book: Record<string, Page | Failure> = { start: page('ab', '2'), 2: page('cd') };
    const { result, rerender, shown, more } = await list(book);
    act(() => result.current.more());
    book.start = page('xy', '2');
    book['2'] = page('z');
    rerender({ key: 'other' });
    await settle();
    expect(shown()).toBe('xy');
    await more();
    expect(shown()).toBe('xyz');
  });

  it('forgets a further page that a refresh has overtaken', async () => {
    const book = { start: page('ab', '2'), 2: page('cd') };
    const { result, shown, read } = await list(book);
    let late: (page: Result<Page>) => void = () => undefined;
    read.mockImplementationOnce(() => new Promise((answer) => (late = answer)));
    act(() => result.current.more());
    book.start = page('xy', '2');
    await act(() => result.current.refresh());
    await act(async () => late(ok(page('cd'))));
    expect(shown()).toBe('xy');
  });
});
