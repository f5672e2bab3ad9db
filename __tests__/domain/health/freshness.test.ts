import fc from 'fast-check';
import { currentUntil, isWithinPeriod, lastOf, LOOK_MS } from '@/domain/health/code';
import { createStopwatch } from '@/domain/health/stopwatch';
import { codeView, SLOW_MS, type CodeFacts } from '@/domain/health/view';
import { codeAt, START, TTL_MS } from './sample';

describe('the period', () => {
  test.each([
    [-5_001, false],
    [-5_000, true],
    [0, true],
    [TTL_MS, true],
    [TTL_MS + 1, false],
  ])('an age of %d ms is within it: %s', (age, isWithin) => {
    expect(isWithinPeriod(codeAt(START), START + age)).toBe(isWithin);
  });
});

describe('until when a code may be shown', () => {
  test.each([
    ['a new code', 0, 7_000 + TTL_MS - LOOK_MS],
    ['a code that was 20 s old when the server answered', 20_000, 7_000 + 40_000 - LOOK_MS],
    ['a code of a server whose clocks differ a little', -2_000, 7_000 + TTL_MS - LOOK_MS],
    ['the last moment', TTL_MS, 7_000 - LOOK_MS],
    ['a code that was over when the server answered', TTL_MS + 1, -Infinity],
    ['a code from the future', -5_001, -Infinity],
  ])('%s', (_what, age, until) => {
    expect(currentUntil(codeAt(START), 7_000, START + age)).toBe(until);
  });
});

describe('a stopwatch', () => {
  test('counts what the clock goes forward, and a clock that is set back stands still', () => {
    let device = 5_000;
    const watch = createStopwatch(() => device);
    expect(watch.now()).toBe(0);
    device += 700;
    expect(watch.now()).toBe(700);
    device -= 86_400_000;
    expect(watch.now()).toBe(700);
    device += 300;
    expect(watch.now()).toBe(1_000);
  });

  test('is told by timers what has gone by, and never goes back', () => {
    let device = 0;
    const watch = createStopwatch(() => device);
    watch.reach(1_000);
    expect(watch.now()).toBe(1_000);
    device += 50;
    watch.reach(500);
    expect(watch.now()).toBe(1_050);
  });

  test('runs at least as fast as time, whatever happens to the clock between two looks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(LOOK_MS), fc.integer({ min: -1e8, max: 1e8 })), { maxLength: 30 }),
        (moves) => {
          let device = 0;
          let time = 0;
          const watch = createStopwatch(() => device);
          for (const [ms, moved] of moves) {
            const next = watch.now() + ms;
            time += ms;
            device += ms + moved;
            watch.reach(next);
            expect(watch.now()).toBeGreaterThanOrEqual(time);
          }
        },
      ),
    );
  });
});

const code = codeAt(START);
const last = lastOf(codeAt(START - 3_600_000, { state: 'RED' }));
const facts = (more: Partial<CodeFacts> = {}): CodeFacts => ({
  code,
  last,
  leftMs: TTL_MS,
  now: START,
  clockMoved: false,
  online: true,
  visible: true,
  askingSince: null,
  trouble: null,
  failures: 0,
  ...more,
});
const NOTHING = { code: null, leftMs: -Infinity } as const;

describe('what is shown', () => {
  test('is live with what is left by the more careful of the two clocks', () => {
    expect(codeView(facts())).toEqual({ kind: 'live', code, leftMs: TTL_MS });
    expect(codeView(facts({ leftMs: 10 }))).toMatchObject({ kind: 'live', leftMs: 10 });
    expect(codeView(facts({ now: START + 59_000 }))).toMatchObject({ leftMs: 1_000 });
    expect(codeView(facts({ leftMs: 0 }))).toMatchObject({ kind: 'live', leftMs: 0 });
  });

  test('stays live through trouble and waiting, as long as it is current', () => {
    const troubled = facts({ online: false, trouble: 'failed', failures: 9, askingSince: 0 });
    expect(codeView(troubled).kind).toBe('live');
  });

  test.each<[string, Partial<CodeFacts>, string]>([
    ['nothing came yet', NOTHING, 'checking'],
    ['the stopwatch says that it is over', { leftMs: -1 }, 'stale'],
    ['the server’s time says that it is over', { now: START + TTL_MS + 1 }, 'stale'],
    ['it is from the future', { now: START - 5_001 }, 'stale'],
    ['the page is hidden', { visible: false }, 'stale'],
    ['the clock was moved', { clockMoved: true }, 'clock'],
    ['there is no network', { ...NOTHING, online: false, trouble: 'failed' }, 'offline'],
    ['no network comes before a moved clock', { online: false, clockMoved: true }, 'offline'],
    ['an answer takes long', { ...NOTHING, askingSince: START - SLOW_MS }, 'slow'],
    ['an answer takes almost long', { ...NOTHING, askingSince: START - SLOW_MS + 1 }, 'checking'],
    ['slowness comes before trouble', { leftMs: -1, askingSince: 0, trouble: 'failed' }, 'slow'],
    ['there are too many', { ...NOTHING, trouble: 'rate-limited' }, 'rate-limited'],
    ['it is closed', { ...NOTHING, trouble: 'maintenance' }, 'maintenance'],
    ['the last try failed', { leftMs: -1, trouble: 'failed' }, 'failed'],
    ['the last try found no network', { leftMs: -1, trouble: 'offline' }, 'offline'],
  ])('is grey when %s', (_case, more, why) => {
    const view = codeView(facts(more));
    expect(view).toMatchObject({ kind: 'grey', why });
    expect(JSON.stringify(view)).not.toContain('token');
  });

  test('in grey is the newest known result, without a name or a token', () => {
    expect(codeView(facts({ leftMs: -1 }))).toMatchObject({
      last: { personId: 'self', state: 'GREEN', issuedAt: START },
    });
    expect(Object.keys(lastOf(code))).toEqual(['personId', 'state', 'issuedAt']);
    expect(codeView(facts(NOTHING))).toMatchObject({ last });
    expect(codeView(facts({ ...NOTHING, last: null }))).toMatchObject({ last: null });
  });

  test.each([
    [0, true, false],
    [1, true, false],
    [2, true, true],
    [0, false, true],
  ])('after %d failures, online %s, other ways are offered: %s', (failures, online, offers) => {
    const view = codeView(facts({ ...NOTHING, failures, online }));
    expect(view).toMatchObject({ kind: 'grey', offersOthers: offers });
  });
});
