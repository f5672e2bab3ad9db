import type { Failure, Result } from '@/domain/result';
import {
  createEntry,
  SAME_VISIT_MS,
  type Entry,
  type EntryDeps,
  type Unfinished,
} from '@/state/health/create-entry';

const ENTRY: Entry = { place: '演示店', at: 5, state: 'GREEN', admitted: true };
const fine: Result<Entry> = { ok: true, value: ENTRY, serverTime: 5 };
const failed = (error: Failure): Result<Entry> => ({ ok: false, error });
const refused = (code: 'BUSY' | 'IN_PROGRESS' | 'MAINTENANCE' | 'RATE_LIMITED' | 'NOT_FOUND') =>
  failed({ kind: 'refused', code, message: '不行' });
const LOST = failed({ kind: 'net', reason: 'interrupted' });

/** One phone: what it keeps outlives the stores that are made on it. */
function phone() {
  let kept: Unfinished | null = null;
  let now = 1_000_000;
  let keys = 0;
  const sent: { venue: string; personId: string; key: string; near: unknown }[] = [];
  const replies: Result<Entry>[] = [];
  const open = (over: Partial<EntryDeps> = {}) =>
    createEntry({
      ask: ({ venue, personId, near }, key) => {
        sent.push({ venue, personId, key, near });
        return Promise.resolve(replies.shift() ?? fine);
      },
      randomKey: () => Promise.resolve(`key-${String((keys += 1))}`),
      serverNow: () => now,
      disk: {
        load: () => kept,
        save: (value) => {
          kept = value;
          return true;
        },
        clear: () => {
          kept = null;
        },
      },
      ...over,
    });
  return {
    ...{ open, sent, replies },
    keys: () => sent.map(({ key }) => key),
    kept: () => JSON.stringify(kept),
    passes: (ms: number) => {
      now += ms;
    },
  };
}

it('writes somebody down once and shows what the server says of it', async () => {
  const { open, sent, kept } = phone();
  const one = open();
  await one.enter('door-1', 'self', { lat: 1, lng: 2 });
  await one.enter('door-1', 'self', null);
  expect(one.store.getState()).toEqual({ name: 'DONE', entry: ENTRY });
  expect(sent).toEqual([
    { venue: 'door-1', personId: 'self', key: 'key-1', near: { lat: 1, lng: 2 } },
  ]);
  expect(kept()).toBe('null');
});

it('sends one request however fast it is tapped', async () => {
  const { open, sent } = phone();
  const one = open();
  await Promise.all([one.enter('door-1', 'self', null), one.enter('door-1', 'self', null)]);
  expect(sent).toHaveLength(1);
});

it.each([
  ['a lost reply', LOST],
  ['a busy server', refused('BUSY')],
  ['a first try that still runs', refused('IN_PROGRESS')],
  ['too many who ask', refused('RATE_LIMITED')],
  ['maintenance', refused('MAINTENANCE')],
])('asks again under the same key after %s', async (_what, reply) => {
  const { open, replies, keys } = phone();
  replies.push(reply);
  const one = open();
  await one.enter('door-1', 'self', null);
  expect(one.store.getState().name).toBe('UNSURE');
  await one.enter('door-1', 'self', { lat: 1, lng: 2 });
  expect(one.store.getState().name).toBe('DONE');
  expect(keys()).toEqual(['key-1', 'key-1']);
});

it('asks under the same key after a kill, for this door and this person alone', async () => {
  const { open, replies, keys, kept } = phone();
  replies.push(LOST);
  await open().enter('door-1', 'self', null);
  expect(kept()).not.toMatch(/door-1|self/);
  await open().enter('door-1', 'self', null);
  expect(keys()).toEqual(['key-1', 'key-1']);
  replies.push(LOST, LOST);
  await open().enter('door-1', 'self', null);
  await open().enter('door-1', 'r1', null);
  await open().enter('door-2', 'self', null);
  expect(keys().slice(2)).toEqual(['key-2', 'key-3', 'key-4']);
});

it.each([SAME_VISIT_MS, -1])(
  'takes an unfinished entry for another visit after %d ms',
  async (ms) => {
    const { open, replies, keys, passes } = phone();
    replies.push(LOST);
    await open().enter('door-1', 'self', null);
    passes(ms);
    await open().enter('door-1', 'self', null);
    expect(keys()).toEqual(['key-1', 'key-2']);
  },
);

it('forgets the key when the server said no', async () => {
  const { open, replies, keys, kept } = phone();
  replies.push(refused('NOT_FOUND'));
  const one = open();
  await one.enter('door-1', 'self', null);
  expect(one.store.getState()).toMatchObject({ name: 'REFUSED', failure: { code: 'NOT_FOUND' } });
  expect(kept()).toBe('null');
  await one.enter('door-1', 'self', null);
  expect(keys()).toEqual(['key-1', 'key-2']);
});

it('sends nothing without a key', async () => {
  const { open, sent } = phone();
  for (const randomKey of [
    () => Promise.resolve(null),
    () => Promise.reject(new Error('no source')),
  ]) {
    const one = open({ randomKey });
    await one.enter('door-1', 'self', null);
    expect(one.store.getState().name).toBe('UNSURE');
  }
  expect(sent).toEqual([]);
});

it('is unsure when asking itself breaks', async () => {
  const one = phone().open({ ask: () => Promise.reject(new Error('gone')) });
  await one.enter('door-1', 'self', null);
  expect(one.store.getState().name).toBe('UNSURE');
});

it('begins anew for somebody else, but not while it asks', async () => {
  const { open } = phone();
  const one = open();
  const asking = one.enter('door-1', 'self', null);
  one.reset();
  expect(one.store.getState().name).toBe('SENDING');
  await asking;
  one.reset();
  expect(one.store.getState()).toEqual({ name: 'READY' });
});
