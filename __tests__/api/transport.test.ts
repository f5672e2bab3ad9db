import fc from 'fast-check';
import { createTransport, type Lane, type Outgoing } from '@/api/transport';
import type { HttpOutcome } from '@/platform/capabilities';

const ask = (url: string): Outgoing => ({ url, method: 'GET', headers: {}, timeoutMs: 1 });
const envelope = { code: 'OK', serverTime: 1 };

/** Requests that stay open until the test answers them. */
function held() {
  const open: { url: string; answer: (outcome: HttpOutcome) => void }[] = [];
  const transport = createTransport({
    send: ({ url }) => new Promise((answer) => open.push({ url, answer })),
  });
  return {
    transport,
    urls: () => open.map(({ url }) => url),
    async answer(url: string) {
      const index = open.findIndex((one) => one.url === url);
      open.splice(index, 1)[0]?.answer({ kind: 'reply', body: envelope });
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    },
  };
}

test('an envelope comes through', async () => {
  const transport = createTransport({
    send: () => Promise.resolve({ kind: 'reply', body: envelope }),
  });
  expect(await transport.send('read', ask('a'))).toEqual({ kind: 'envelope', envelope });
});

test('a network failure comes through as it is', async () => {
  const failure = { kind: 'net', reason: 'http', status: 502 } as const;
  const transport = createTransport({ send: () => Promise.resolve(failure) });
  expect(await transport.send('pay', ask('a'))).toEqual(failure);
});

test('whatever is no envelope is unreadable', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (body) => {
      const transport = createTransport({ send: () => Promise.resolve({ kind: 'reply', body }) });
      expect(await transport.send('read', ask('a'))).toEqual({ kind: 'net', reason: 'unreadable' });
    }),
  );
});

test('payment calls go out at once however many reads are under way or waiting', async () => {
  const { transport, urls } = held();
  for (let index = 0; index < 20; index += 1) void transport.send('read', ask(`read ${index}`));
  void transport.send('pay', ask('pay 1'));
  void transport.send('pay', ask('pay 2'));
  await Promise.resolve();
  expect(urls()).toEqual(['read 0', 'read 1', 'read 2', 'read 3', 'pay 1', 'pay 2']);
});

test('a waiting payment call takes the next free place before any read', async () => {
  const { transport, urls, answer } = held();
  for (let index = 0; index < 8; index += 1) void transport.send('read', ask(`read ${index}`));
  for (let index = 0; index < 3; index += 1) void transport.send('pay', ask(`pay ${index}`));
  await Promise.resolve();
  await answer('read 0');
  expect(urls()).toContain('pay 2');
  expect(urls()).not.toContain('read 4');
});

test('at most six are open at once, each is sent in the end, reads in their order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom<Lane>('pay', 'read'), { minLength: 1, maxLength: 40 }),
      fc.infiniteStream(fc.nat()),
      async (lanes, picks) => {
        const { transport, urls, answer } = held();
        const sent: string[] = [];
        const done = lanes.map((lane, index) =>
          transport.send(lane, ask(`${lane} ${index}`)).then(() => sent.push(`${lane} ${index}`)),
        );
        const seen: string[] = [];
        await Promise.resolve();
        for (let step = 0; step < lanes.length; step += 1) {
          for (const url of urls()) if (!seen.includes(url)) seen.push(url);
          expect(urls().length).toBeLessThanOrEqual(6);
          await answer(urls()[(picks.next().value ?? 0) % urls().length] ?? '');
        }
        await Promise.all(done);
        expect(sent).toHaveLength(lanes.length);
        const reads = seen
          .filter((url) => url.startsWith('read'))
          .map((url) => Number(url.slice(5)));
        expect(reads).toEqual([...reads].sort((a, b) => a - b));
      },
    ),
  );
});

test('pictures go one at a time and never take the place of a payment call', async () => {
  const { transport, urls, answer } = held();
  for (let index = 0; index < 3; index += 1) void transport.send('upload', ask(`up ${index}`));
  for (let index = 0; index < 5; index += 1) void transport.send('read', ask(`read ${index}`));
  void transport.send('pay', ask('pay 1'));
  void transport.send('pay', ask('pay 2'));
  await Promise.resolve();
  expect(urls()).toEqual(['up 0', 'read 0', 'read 1', 'read 2', 'pay 1', 'pay 2']);
  await answer('up 0');
  expect(urls()).toContain('read 3');
  await answer('read 0');
  await answer('read 1');
  expect(urls()).toContain('up 1');
  expect(urls()).not.toContain('up 2');
});
