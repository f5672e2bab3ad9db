import type { Result } from '@/domain/result';
import { createReveal, REVEAL_MS } from '@/state/health/create-reveal';
import { net } from './bench';

const WHOLE = { name: '陈演示', number: '110105190503070071' };

function screen(
  answer: () => Promise<Result<typeof WHOLE>> = () =>
    Promise.resolve({ ok: true, value: WHOLE, serverTime: 0 }),
) {
  const ears = {
    hide: [] as (() => void)[],
    record: [] as ((on: boolean) => void)[],
    picture: [] as (() => void)[],
  };
  let asked = 0;
  let recording: unknown = false;
  const hear =
    <T>(list: T[]) =>
    (listener: T) => {
      list.push(listener);
      return () => void list.splice(list.indexOf(listener), 1);
    };
  const reveal = createReveal({
    setTimer: (run, ms) => setTimeout(run, ms),
    clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
    ask: () => {
      asked += 1;
      return answer();
    },
    capture: {
      onRecording: hear(ears.record),
      onPicture: hear(ears.picture),
      isRecording: () => Promise.resolve(recording),
    },
    onHide: hear(ears.hide),
  });
  return {
    ...{ reveal, ears, asked: () => asked },
    now: () => reveal.store.getState(),
    records(now: unknown) {
      recording = now;
    },
  };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('shows the whole of it for ten seconds and masks it by itself', async () => {
  const { reveal, now } = screen();
  expect(now().whole).toBeNull();
  await reveal.show();
  expect(now().whole).toEqual(WHOLE);
  jest.advanceTimersByTime(REVEAL_MS - 1);
  expect(now().whole).toEqual(WHOLE);
  jest.advanceTimersByTime(1);
  expect(now()).toEqual({ whole: null, busy: false, trouble: '' });
});

it.each([
  ['the app is left', (one: ReturnType<typeof screen>) => one.ears.hide.forEach((run) => run())],
  [
    'a picture is taken',
    (one: ReturnType<typeof screen>) => one.ears.picture.forEach((run) => run()),
  ],
  [
    'a recording begins',
    (one: ReturnType<typeof screen>) => one.ears.record.forEach((run) => run(true)),
  ],
  ['the person wants it', (one: ReturnType<typeof screen>) => one.reveal.mask()],
])('masks at once when %s', async (_when, happens) => {
  const one = screen();
  await one.reveal.show();
  happens(one);
  expect(one.now().whole).toBeNull();
});

it('asks for nothing while the screen is recorded, and says why', async () => {
  const one = screen();
  one.records(true);
  await one.reveal.show();
  expect(one.asked()).toBe(0);
  expect(one.now()).toMatchObject({
    whole: null,
    trouble: expect.stringContaining('录屏') as unknown,
  });
  one.ears.record.forEach((run) => run(false));
  expect(one.now().trouble).toBe('');
});

it('goes on where a host can’t tell of recordings', async () => {
  const one = screen();
  one.records({ kind: 'unsupported', reason: 'no' });
  await one.reveal.show();
  expect(one.now().whole).toEqual(WHOLE);
});

it('says why there is nothing to show', async () => {
  const one = screen(() => Promise.resolve(net('timeout')));
  await one.reveal.show();
  expect(one.now()).toMatchObject({ whole: null, busy: false });
  expect(one.now().trouble).not.toBe('');
});

it('ignores an answer that comes after the page was left', async () => {
  let arrive: (reply: Result<typeof WHOLE>) => void = () => undefined;
  const one = screen(() => new Promise((done) => (arrive = done)));
  const shown = one.reveal.show();
  await Promise.resolve();
  await Promise.resolve();
  one.reveal.dispose();
  arrive({ ok: true, value: WHOLE, serverTime: 0 });
  await shown;
  expect(one.now().whole).toBeNull();
  expect(one.ears).toEqual({ hide: [], record: [], picture: [] });
});
