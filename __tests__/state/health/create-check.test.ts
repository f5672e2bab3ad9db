import type { Result } from '@/domain/result';
import { createCheck, VERDICT_MS, type CheckDeps, type Verdict } from '@/state/health/create-check';

const CURRENT: Verdict = {
  ...{ verdict: 'CURRENT', state: 'GREEN', maskedName: '陈**', ageMs: 3_000, checkedAt: 9 },
};
const told = (value: Verdict): Result<Verdict> => ({ ok: true, value, serverTime: 9 });

type Scanned = Awaited<ReturnType<CheckDeps['scan']>>;

function bench(over: Partial<CheckDeps> = {}) {
  const asked: string[] = [];
  const check = createCheck({
    scan: () => Promise.resolve({ kind: 'read', text: ' token-1 ' }),
    ask: (token) => {
      asked.push(token);
      return Promise.resolve(told(CURRENT));
    },
    isOnline: () => true,
    setTimer: (run, ms) => setTimeout(run, ms),
    clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
    ...over,
  });
  return { check, asked, now: () => check.store.getState() };
}

/** Somebody whose end the test decides. */
function held<T>() {
  let end: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    end = resolve;
  });
  return { promise, end };
}

const turn = () => jest.advanceTimersByTimeAsync(0);

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('asks about what was scanned, and shows what it is told', async () => {
  const { check, asked, now } = bench();
  check.scan();
  expect(now().name).toBe('SCANNING');
  await turn();
  expect(asked).toEqual(['token-1']);
  expect(now()).toEqual({ name: 'TOLD', answer: CURRENT });
});

it('puts a verdict away after a minute, and when nobody looks', async () => {
  const { check, now } = bench();
  check.scan();
  await jest.advanceTimersByTimeAsync(VERDICT_MS - 1);
  expect(now().name).toBe('TOLD');
  await jest.advanceTimersByTimeAsync(1);
  expect(now()).toEqual({ name: 'READY', trouble: null });
  check.take('token-2');
  await turn();
  check.clear();
  expect(now()).toEqual({ name: 'READY', trouble: null });
});

it('counts a verdict’s minute anew with every code', async () => {
  const { check, now } = bench();
  check.scan();
  await jest.advanceTimersByTimeAsync(VERDICT_MS - 1_000);
  check.scan();
  await jest.advanceTimersByTimeAsync(VERDICT_MS - 1_000);
  expect(now().name).toBe('TOLD');
});

it.each(['denied', 'nothing', 'failed', 'unsupported'] as const)(
  'says when the scanner ended in %s',
  async (kind) => {
    const { check, asked, now } = bench({ scan: () => Promise.resolve({ kind }) });
    check.scan();
    await turn();
    expect([now(), asked]).toEqual([{ name: 'READY', trouble: kind }, []]);
  },
);

it('says nothing of a scanner that was closed, and a scanner that throws has failed', async () => {
  const closed = bench({ scan: () => Promise.resolve({ kind: 'cancelled' }) });
  closed.check.scan();
  await turn();
  expect(closed.now()).toEqual({ name: 'READY', trouble: null });
  const broken = bench({ scan: () => Promise.reject(new Error('gone')) });
  broken.check.scan();
  await turn();
  expect(broken.now()).toEqual({ name: 'READY', trouble: 'failed' });
});

it('asks nothing without a network, and nothing about nothing', async () => {
  const { check, asked, now } = bench({ isOnline: () => false });
  check.take('token-1');
  await turn();
  expect(now()).toEqual({ name: 'UNKNOWN', failure: { kind: 'net', reason: 'offline' } });
  check.take('  ');
  await turn();
  expect([now(), asked]).toEqual([{ name: 'READY', trouble: 'empty' }, []]);
});

it('knows nothing when no answer came, and asks about no code twice by itself', async () => {
  let times = 0;
  const { check, now } = bench({
    ask: () => {
      times += 1;
      return Promise.reject(new Error('gone'));
    },
  });
  check.scan();
  await jest.advanceTimersByTimeAsync(VERDICT_MS);
  expect([now().name, times]).toEqual(['UNKNOWN', 1]);
});

it('takes no second code while it asks about the first', async () => {
  const answer = held<Result<Verdict>>();
  const { check, now } = bench({ ask: () => answer.promise });
  check.take('token-1');
  check.take('token-2');
  check.scan();
  expect(now().name).toBe('ASKING');
  answer.end(told(CURRENT));
  await turn();
  expect(now().name).toBe('TOLD');
});

it('forgets a scanner that was left without a word when it is opened again', async () => {
  const first = held<Scanned>();
  const ends = [first.promise, Promise.resolve<Scanned>({ kind: 'read', text: 'token-2' })];
  const { check, asked } = bench({ scan: () => ends.shift() ?? first.promise });
  check.scan();
  check.scan();
  await turn();
  first.end({ kind: 'read', text: 'token-1' });
  await turn();
  expect(asked).toEqual(['token-2']);
});

it('shows nothing any more once it is left', async () => {
  const answer = held<Result<Verdict>>();
  const { check, now } = bench({ ask: () => answer.promise });
  check.take('token-1');
  check.dispose();
  answer.end(told(CURRENT));
  await turn();
  expect(now().name).toBe('ASKING');
});
