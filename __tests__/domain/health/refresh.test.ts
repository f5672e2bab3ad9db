import fc from 'fast-check';
import {
  calmRefresh,
  COOL_DOWN_MS,
  isAwaited,
  nextRefresh,
  pauseMs,
  type Refresh,
  type RefreshEvent,
} from '@/domain/health/refresh';

const TTL_MS = 60_000;

/** Events in a row; the newest question is the one that is answered. */
function after(events: readonly RefreshEvent[], random = 0.5, from = calmRefresh): Refresh {
  return events.reduce((state, event) => nextRefresh(state, event, random), from);
}

type Plain = Exclude<RefreshEvent['kind'], 'ANSWERED' | 'FAILED'>;
const at = (ms: number, kind: Plain): RefreshEvent => ({ kind, at: ms });
const answered = (ms: number, ask = 1, leftMs = TTL_MS): RefreshEvent => ({
  ...{ kind: 'ANSWERED', at: ms, ask, ttlMs: TTL_MS, leftMs },
});
const failed = (
  ms: number,
  ask = 1,
  more: { readonly isBusy?: boolean; readonly retryAfterMs?: number } = {},
): RefreshEvent => ({ kind: 'FAILED', at: ms, ask, isBusy: false, retryAfterMs: 0, ...more });

const OPEN = at(0, 'SHOWN');

describe('asking', () => {
  test('begins when the page is seen, once', () => {
    expect(after([OPEN])).toMatchObject({ isAsking: true, asks: 1, nextAt: null });
    expect(after([OPEN, at(1, 'SHOWN'), at(2, 'TAPPED'), at(3, 'DUE')]).asks).toBe(1);
  });

  test('does not begin while nobody looks', () => {
    for (const kind of ['HIDDEN', 'DUE', 'TAPPED', 'BACK_ONLINE'] as const) {
      expect(after([at(0, kind)])).toEqual(calmRefresh);
    }
  });

  test.each([
    [0, 57_000],
    [0.5, 52_500],
    [0.999, 48_009],
  ])('comes again at 80–95 %% of the period: a chance of %d, %d ms', (random, due) => {
    const state = after([OPEN, answered(0)], random);
    expect(state).toMatchObject({ isAsking: false, failures: 0, nextAt: due });
    expect(after([at(due - 1, 'DUE')], 0, state)).toBe(state);
    expect(after([at(due, 'DUE')], 0, state)).toMatchObject({ isAsking: true, asks: 2 });
  });

  test('comes a second later at the earliest, however little is left', () => {
    expect(after([OPEN, answered(10, 1, 0)]).nextAt).toBe(1_010);
    expect(after([OPEN, answered(10, 1, 9_000)]).nextAt).toBe(10 + 1_500);
  });

  test('a tap asks at once, and then not for three seconds', () => {
    const calm = after([OPEN, answered(100), at(200, 'TAPPED'), answered(300, 2)]);
    expect(calm).toMatchObject({ asks: 2, tapFrom: 200 + COOL_DOWN_MS });
    expect(after([at(3_199, 'TAPPED')], 0, calm)).toBe(calm);
    expect(after([at(3_200, 'TAPPED')], 0, calm)).toMatchObject({ isAsking: true, asks: 3 });
  });
});

describe('hiding', () => {
  test('ends all asking, and gives up the question under way', () => {
    const hidden = after([OPEN, at(50, 'HIDDEN')]);
    expect(hidden).toMatchObject({ isShown: false, isAsking: false, nextAt: null });
    expect(after([answered(60)], 0, hidden)).toBe(hidden);
    expect(after([failed(60)], 0, hidden)).toBe(hidden);
    expect(after([OPEN, answered(10), at(50, 'HIDDEN')]).nextAt).toBeNull();
  });

  test('and showing again asks at once after an answer', () => {
    const back = after([OPEN, answered(10), at(50, 'HIDDEN'), at(60, 'SHOWN')]);
    expect(back).toMatchObject({ isAsking: true, asks: 2 });
  });

  test('and showing again without an answer asks three seconds after the opening', () => {
    const back = after([OPEN, at(50, 'HIDDEN'), at(60, 'SHOWN')]);
    expect(back).toMatchObject({ isShown: true, isAsking: false, asks: 1, nextAt: COOL_DOWN_MS });
    expect(after([at(COOL_DOWN_MS, 'DUE')], 0, back)).toMatchObject({ asks: 2 });
    expect(after([OPEN, at(50, 'HIDDEN'), at(COOL_DOWN_MS, 'SHOWN')]).asks).toBe(2);
  });

  test('the answer to a question before it is nobody’s', () => {
    const second = after([OPEN, at(50, 'HIDDEN'), at(5_000, 'SHOWN')]);
    expect(isAwaited(second, { ask: 1 })).toBe(false);
    expect(after([answered(5_100, 1)], 0, second)).toBe(second);
    expect(after([failed(5_100, 1)], 0, second)).toBe(second);
    expect(after([answered(5_100, 2)], 0, second).isAsking).toBe(false);
  });
});

describe('failing', () => {
  const LOST = { isBusy: false, retryAfterMs: 0 };
  const BUSY = { isBusy: true, retryAfterMs: 0 };
  const told = (retryAfterMs: number) => ({ isBusy: true, retryAfterMs });

  test.each([
    ['a lost network, once', 1, LOST, 0, 1_500, 3_000],
    ['a lost network, twice', 2, LOST, 0, 48_000, 57_000],
    ['a lost network, many times', 60, LOST, 0, 48_000, 57_000],
    ['no answer in time counts from the question on', 2, LOST, 8_000, 40_000, 49_000],
    ['a busy server, once: anywhere in a period', 1, BUSY, 0, COOL_DOWN_MS, 57_000],
    ['a busy server, twice', 2, BUSY, 0, 48_000, 57_000],
    ['told to wait, once: a period from there on', 1, told(20_000), 0, 20_000, 77_000],
    ['told to wait less than that, twice', 2, told(20_000), 0, 48_000, 57_000],
    ['told to wait longer, twice', 2, told(90_000), 0, 90_000, 147_000],
    ['told to wait, by whoever it was', 1, { ...LOST, retryAfterMs: 5_000 }, 0, 5_000, 62_000],
    ['told to wait for hours: five minutes are the most', 1, told(86_400_000), 0, 300_000, 357_000],
  ])('the pause after %s', (_name, failures, failing, tookMs, least, most) => {
    const pauses = Array.from({ length: 1_001 }, (_, roll) =>
      pauseMs(failures, failing, tookMs, Math.min(roll / 1_000, 1 - Number.EPSILON)),
    );
    expect([Math.min(...pauses), Math.max(...pauses)]).toEqual([least, most]);
  });

  test('a busy server’s first pauses are those of people who were served all along', () => {
    const rolls = Array.from({ length: 100_000 }, (_, roll) => (roll + 0.5) / 100_000);
    const before = (ms: number) =>
      rolls.filter((roll) => pauseMs(1, BUSY, 0, roll) <= ms).length / rolls.length;
    // Of a cycle of 48 to 57 s, 52.5 on average, the part that is not over yet (renewal theory).
    expect(before(24_000)).toBeCloseTo(24 / 52.5, 3);
    expect(before(48_000)).toBeCloseTo(48 / 52.5, 3);
    expect(before(52_500)).toBeCloseTo(1 - 4.5 ** 2 / (2 * 9 * 52.5), 3);
    expect(before(57_000)).toBe(1);
  });

  test('is counted, and an answer ends the count', () => {
    const twice = after([OPEN, failed(100), at(5_000, 'DUE'), failed(5_100, 2)]);
    expect(twice).toMatchObject({ failures: 2, isAsking: false, nextAt: 5_000 + 52_500 });
    expect(after([at(57_500, 'DUE'), answered(57_600, 3)], 0.5, twice).failures).toBe(0);
  });

  test('whoever fails once may tap three seconds later', () => {
    for (const isBusy of [true, false]) {
      const lost = after([OPEN, failed(100, 1, { isBusy })]);
      expect(lost).toMatchObject({ tapFrom: 100 + COOL_DOWN_MS, heldUntil: COOL_DOWN_MS });
      expect(after([at(3_099, 'TAPPED')], 0, lost)).toBe(lost);
      expect(after([at(3_100, 'TAPPED')], 0, lost).asks).toBe(2);
    }
  });

  test('a try before its time is the only one: then the next in time is waited for', () => {
    const tapped = after([OPEN, failed(100), at(3_100, 'TAPPED'), failed(3_200, 2)]);
    expect(tapped).toMatchObject({ nextAt: 55_600, tapFrom: 55_600, heldUntil: 55_600 });
    expect(after([at(55_599, 'TAPPED')], 0, tapped)).toBe(tapped);
    const inTime = after([at(55_600, 'DUE'), failed(55_700, 3)], 0.5, tapped);
    const half = 55_700 + (52_500 - 100) / 2;
    expect(inTime).toMatchObject({ nextAt: 55_600 + 52_500, tapFrom: half, heldUntil: half });
    expect(after([at(half, 'TAPPED')], 0, inTime).asks).toBe(4);
  });

  test('opening again is such a try too, at once or as soon as it may be', () => {
    const lost = after([OPEN, failed(100), at(2_350, 'DUE'), failed(2_450, 2)]);
    const half = 2_450 + (52_500 - 100) / 2;
    expect(lost.heldUntil).toBe(half);
    const early = after([at(10_000, 'HIDDEN'), at(10_001, 'SHOWN')], 0, lost);
    expect(early).toMatchObject({ isAsking: false, asks: 2, nextAt: half, isEarly: true });
    const asked = after([at(half, 'DUE'), failed(half + 100, 3)], 0.5, early);
    expect(asked).toMatchObject({ nextAt: half + 52_500, tapFrom: half + 52_500, isEarly: false });
    const later = after([at(half, 'HIDDEN'), at(half, 'SHOWN')], 0, lost);
    expect(later).toMatchObject({ isAsking: true, asks: 3 });
  });

  test('where the server named a later moment, nobody comes before theirs', () => {
    const late = after([OPEN, failed(100, 1, told(90_000))]);
    expect(late.nextAt).toBeGreaterThan(90_100);
    expect(late).toMatchObject({ tapFrom: late.nextAt, heldUntil: late.nextAt });
    const soon = after([OPEN, failed(100, 1, told(5_000))]);
    const due = soon.nextAt ?? 0;
    expect(soon.tapFrom).toBe(5_100 + (due - 5_100) / 2);
  });

  test('an older, longer rest is not made shorter by a failure', () => {
    const held: Refresh = { ...after([OPEN]), tapFrom: 80_000, heldUntil: 80_000 };
    expect(after([failed(150)], 0.5, held)).toMatchObject({ tapFrom: 80_000, heldUntil: 80_000 });
  });

  test('an answer makes the next opening a first one', () => {
    const well = after([OPEN, failed(100), at(3_100, 'TAPPED'), answered(3_200, 2)]);
    expect(well).toMatchObject({ isEarly: false, failures: 0, heldUntil: 3_200 });
  });
});

describe('a network that came back', () => {
  const lost: Refresh = { ...after([OPEN]), isAsking: false, failures: 5, nextAt: 90_000 };

  test('asks soon, but not at once', () => {
    expect(after([at(50_000, 'BACK_ONLINE')], 0, lost).nextAt).toBe(51_500);
    expect(after([at(50_000, 'BACK_ONLINE')], 0.5, lost).nextAt).toBe(52_250);
  });

  test('never later than it would have, and not before the server wished', () => {
    expect(after([at(89_000, 'BACK_ONLINE')], 0, lost).nextAt).toBe(90_000);
    const held = { ...lost, busyUntil: 80_000 };
    expect(after([at(50_000, 'BACK_ONLINE')], 0, held).nextAt).toBe(80_000);
  });

  test('changes nothing where nothing had failed, or something is asked', () => {
    const fine = after([OPEN, answered(10)]);
    expect(after([at(50, 'BACK_ONLINE')], 0, fine)).toBe(fine);
    const asking = after([at(90_000, 'DUE')], 0, lost);
    expect(after([at(90_001, 'BACK_ONLINE')], 0, asking)).toBe(asking);
  });
});

test('whatever happens: one question at most, none while hidden, and always a next one while seen', () => {
  const kinds = ['SHOWN', 'HIDDEN', 'DUE', 'TAPPED', 'BACK_ONLINE', 'ANSWERED', 'FAILED'] as const;
  const happening = fc.tuple(
    fc.constantFrom(...kinds),
    fc.nat(70_000),
    fc.double({ min: 0, max: 0.999, noNaN: true }),
    fc.boolean(),
  );
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      let state = calmRefresh;
      let now = 0;
      for (const [kind, ms, roll, isBusy] of happenings) {
        now += ms;
        const end = { at: now, ask: state.asks };
        const event: RefreshEvent =
          kind === 'ANSWERED'
            ? { kind, ...end, ttlMs: TTL_MS, leftMs: TTL_MS }
            : kind === 'FAILED'
              ? { kind, ...end, isBusy, retryAfterMs: isBusy ? 10_000 : 0 }
              : { kind, at: now };
        const before = state;
        state = nextRefresh(state, event, roll);
        if (state.asks > before.asks) {
          expect(state).toMatchObject({ isShown: true, isAsking: true, asks: before.asks + 1 });
          expect(before.isAsking).toBe(false);
        }
        expect(state.isShown && !state.isAsking).toBe(state.nextAt !== null);
        if (state.nextAt !== null) expect(state.nextAt).toBeLessThanOrEqual(now + 67_000);
      }
    }),
    { numRuns: 500 },
  );
});
