import * as v from 'valibot';
import { createClient, type Auth, type CallWatch } from '@/api/client';
import type { Outgoing, Reply } from '@/api/transport';
import { endpoint, nothing } from '@/contract/endpoint';
import { REFUSAL_CODES } from '@/domain/result';

const value = v.object({ name: v.string() });
const read = endpoint({
  name: 'read',
  method: 'GET',
  path: '/things/:thingId/parts',
  request: v.object({ thingId: v.string(), word: v.optional(v.string()) }),
  response: value,
});
const write = endpoint({
  name: 'write',
  method: 'POST',
  path: '/things/:thingId',
  auth: true,
  key: true,
  lane: 'pay',
  request: v.object({ thingId: v.string(), count: v.number() }),
  response: value,
});
const quiet = endpoint({
  name: 'quiet',
  method: 'DELETE',
  path: '/things',
  auth: true,
  request: nothing,
  response: nothing,
});

const ok = (data: unknown): Reply => ({
  kind: 'envelope',
  envelope: { code: 'OK', serverTime: 500, data },
});
const refused = (code: string, more = {}): Reply => ({
  kind: 'envelope',
  envelope: { code, serverTime: 500, message: '服务器的话', ...more },
});

function setUp(
  replies: Reply[],
  token: string | null = 'token-1',
  renewed: string | null = null,
  onSettled?: CallWatch,
) {
  const sent: { lane: string; request: Outgoing }[] = [];
  const times: number[][] = [];
  const renew = jest.fn((_refused: string | null) => {
    current = renewed;
    return Promise.resolve(renewed !== null);
  });
  let current = token;
  const auth: Auth = { token: () => current, renew };
  let clock = 100;
  const client = createClient({
    transport: {
      send(lane, request) {
        sent.push({ lane, request });
        return Promise.resolve(replies.shift() ?? { kind: 'net', reason: 'unknown' });
      },
    },
    baseUrl: 'http://shop.test/api',
    auth,
    now: () => (clock += 10),
    onServerTime: (...heard) => times.push(heard),
    ...(onSettled === undefined ? {} : { onSettled }),
  });
  return { client, sent, times, renew };
}

test('path parts and query are filled and escaped, absent fields are left out', async () => {
  const { client, sent } = setUp([ok({ name: 'a' }), ok({ name: 'a' })]);
  await client.call(read, { thingId: 'a/b?', word: '苹果 &=' });
  await client.call(read, { thingId: 'c', word: undefined });
  expect(sent.map(({ request }) => request.url)).toEqual([
    'http://shop.test/api/things/a%2Fb%3F/parts?word=%E8%8B%B9%E6%9E%9C%20%26%3D',
    'http://shop.test/api/things/c/parts',
  ]);
  expect(sent[0]).toMatchObject({ lane: 'read', request: { method: 'GET', timeoutMs: 10_000 } });
  expect(sent[0]?.request).not.toHaveProperty('body');
});

test('a write carries its body, key and token, in the pay lane with 8 seconds', async () => {
  const { client, sent } = setUp([ok({ name: 'a' })]);
  await client.call(write, { thingId: 't', count: 2 }, { key: 'key-1' });
  expect(sent[0]).toEqual({
    lane: 'pay',
    request: {
      url: 'http://shop.test/api/things/t',
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: 'Bearer token-1',
        'idempotency-key': 'key-1',
      },
      body: '{"count":2}',
      timeoutMs: 8_000,
    },
  });
});

test('a reply that keeps the contract is a value with the server time', async () => {
  const { client, times } = setUp([ok({ name: '苹果', extra: 1 })]);
  expect(await client.call(read, { thingId: 't' })).toEqual({
    ok: true,
    value: { name: '苹果' },
    serverTime: 500,
  });
  expect(times).toEqual([[500, 120, 130]]);
});

test('a reply that breaks the contract is unreadable', async () => {
  const { client } = setUp([ok({ name: 7 }), ok(null)]);
  const unreadable = { ok: false, error: { kind: 'net', reason: 'unreadable' } };
  expect(await client.call(read, { thingId: 't' })).toEqual(unreadable);
  expect(await client.call(read, { thingId: 't' })).toEqual(unreadable);
});

test('a reply without data satisfies an endpoint that promises nothing', async () => {
  const { client } = setUp([ok(undefined)]);
  expect(await client.call(quiet, {})).toMatchObject({ ok: true });
});

test.each(REFUSAL_CODES.filter((code) => code !== 'UNAUTHORISED'))(
  '%s is a refusal with the words of the server',
  async (code) => {
    const { client } = setUp([refused(code, { retryAfterMs: 3_000 })]);
    expect(await client.call(read, { thingId: 't' })).toEqual({
      ok: false,
      error: { kind: 'refused', code, message: '服务器的话', retryAfterMs: 3_000 },
    });
  },
);

test('an unknown code is kept as a refusal whose words are shown', async () => {
  const { client } = setUp([refused('FULL_MOON')]);
  expect(await client.call(read, { thingId: 't' })).toMatchObject({
    ok: false,
    error: { kind: 'refused', code: 'UNKNOWN_REFUSAL', message: '服务器的话' },
  });
});

test('a refused token is renewed once, and the call repeated with the same key', async () => {
  const replies = [refused('UNAUTHORISED'), ok({ name: 'a' })];
  const { client, sent, renew } = setUp(replies, 'token-1', 'token-2');
  expect(await client.call(write, { thingId: 't', count: 1 }, { key: 'key-1' })).toMatchObject({
    ok: true,
  });
  expect(renew.mock.calls).toEqual([['token-1']]);
  expect(sent.map(({ request }) => request.headers)).toMatchObject([
    { authorization: 'Bearer token-1', 'idempotency-key': 'key-1' },
    { authorization: 'Bearer token-2', 'idempotency-key': 'key-1' },
  ]);
});

test('a second refusal is final', async () => {
  const replies = [refused('UNAUTHORISED'), refused('UNAUTHORISED'), ok({ name: 'a' })];
  const { client, sent, renew } = setUp(replies, 'token-1', 'token-2');
  const result = await client.call(write, { thingId: 't', count: 1 }, { key: 'k' });
  expect(result).toMatchObject({ ok: false, error: { code: 'UNAUTHORISED' } });
  expect(sent).toHaveLength(2);
  expect(renew).toHaveBeenCalledTimes(1);
});

test('a token that cannot be renewed ends as UNAUTHORISED without another try', async () => {
  const { client, sent } = setUp([refused('UNAUTHORISED')]);
  const result = await client.call(quiet, {});
  expect(result).toMatchObject({ ok: false, error: { code: 'UNAUTHORISED' } });
  expect(sent).toHaveLength(1);
});

test('a guest is signed in first where the endpoint asks for it', async () => {
  const { client, sent } = setUp([ok({})], null, 'token-2');
  expect(await client.call(quiet, {})).toMatchObject({ ok: true });
  expect(sent[0]?.request.headers).toMatchObject({ authorization: 'Bearer token-2' });
});

test('a guest who cannot be signed in is refused without a request', async () => {
  const { client, sent } = setUp([], null);
  expect(await client.call(quiet, {})).toMatchObject({
    ok: false,
    error: { kind: 'refused', code: 'UNAUTHORISED' },
  });
  expect(sent).toHaveLength(0);
});

test('a public read never signs anyone in', async () => {
  const { client, sent, renew } = setUp([ok({ name: 'a' })], null);
  await client.call(read, { thingId: 't' });
  expect(renew).not.toHaveBeenCalled();
  expect(sent[0]?.request.headers).not.toHaveProperty('authorization');
});

test('whoever watches hears of each call once, with its declared path and its time', async () => {
  const heard: unknown[] = [];
  const replies = [refused('UNAUTHORISED'), ok({}), refused('BUSY')];
  const { client } = setUp(replies, 'old', 'new', ({ path }, ms, result) =>
    heard.push([path, ms, result.ok]),
  );
  await client.call(quiet, {});
  await client.call(read, { thingId: '13900001234' });
  expect(heard).toEqual([
    ['/things', 50, true],
    ['/things/:thingId/parts', 30, false],
  ]);
});

test('a watcher that throws does not break the call', async () => {
  const { client } = setUp([ok({ name: 'a' })], null, null, () => {
    throw new Error('telemetry');
  });
  expect(await client.call(read, { thingId: 't' })).toMatchObject({ ok: true });
});
