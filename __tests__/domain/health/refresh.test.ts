import fc from 'fast-check';
import {
  backoffMs,
  calmRefresh,
  COOL_DOWN_MS,
  isAwaited,
  LONGEST_BACKOFF_MS,
  LONGEST_WISH_MS,
  nextRefresh,
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
  test.each([
    [1, 1_500, 3_000],
    [2, 6_000, 12_000],
    [3, 24_000, 48_000],
    [4, 48_000, 57_000],
    [5, 48_000, 57_000],
    [60, 48_000, 57_000],
  ])('the pause after %d in a row is from %d to %d ms', (failures, least, most) => {
    const [a, b] = [backoffMs(failures, 0), backoffMs(failures, 0.999_999)];
    expect([Math.min(a, b), Math.max(a, b)]).toEqual([least, most]);
  });

  test('is never paused longer than a minute, and is spread wide', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: 0.999 }),
        (n, roll) => {
          const pause = backoffMs(n, Number.isNaN(roll) ? 0 : roll);
          expect(pause).toBeGreaterThanOrEqual(1_500);
          expect(pause).toBeLessThanOrEqual(LONGEST_BACKOFF_MS);
        },
      ),
    );
  });

  test('is counted, and an answer ends the count', () => {
    const twice = after([OPEN, failed(100), at(5_000, 'DUE'), failed(5_100, 2)]);
    expect(twice).toMatchObject({ failures: 2, isAsking: false, nextAt: 5_100 + 9_000 });
    expect(after([at(14_100, 'DUE'), answered(14_200, 3)], 0.5, twice).failures).toBe(0);
  });

  test('a lost network lets one tap, three seconds after the opening', () => {
    const lost = after([OPEN, failed(100)]);
    expect(lost).toMatchObject({ tapFrom: COOL_DOWN_MS, nextAt: 100 + 2_250 });
    expect(after([at(COOL_DOWN_MS, 'TAPPED')], 0, lost).asks).toBe(2);
  });

  test('a server that is busy lets nobody tap or open before half of the pause', () => {
    const busy = { isBusy: true };
    const once = after([OPEN, failed(100, 1, busy)]);
    expect(once).toMatchObject({ tapFrom: 3_100, heldUntil: 3_100, nextAt: 2_350 });
    const third = [OPEN, failed(100, 1, busy), at(2_350, 'DUE'), failed(2_450, 2, busy)];
    const more = after([...third, at(11_450, 'DUE'), failed(11_550, 3, busy)]);
    expect(more).toMatchObject({ nextAt: 11_550 + 36_000, tapFrom: 11_550 + 18_000 });
    expect(after([at(20_000, 'TAPPED')], 0, more)).toBe(more);
    const opened = after([at(20_000, 'HIDDEN'), at(20_001, 'SHOWN')], 0, more);
    expect(opened).toMatchObject({ isAsking: false, asks: 3, nextAt: 29_550 });
    expect(after([at(29_550, 'TAPPED')], 0, more).asks).toBe(4);
  });

  test('a server’s wish is kept by everybody, and what comes after it is spread', () => {
    const wish = { isBusy: true, retryAfterMs: 20_000 };
    expect(after([OPEN, failed(0, 1, wish)], 0)).toMatchObject({
      ...{ nextAt: 20_000, tapFrom: 20_000, heldUntil: 20_000 },
    });
    expect(after([OPEN, failed(0, 1, wish)], 0.5).nextAt).toBe(25_000);
    const plain = { isBusy: false, retryAfterMs: 20_000 };
    expect(after([OPEN, failed(0, 1, plain)], 0)).toMatchObject({ tapFrom: 20_000 });
    const short = { isBusy: true, retryAfterMs: 10 };
    expect(after([OPEN, failed(0, 1, short)], 0.5)).toMatchObject({
      nextAt: 2_250,
      tapFrom: 3_000,
    });
  });

  test('a wish of hours is a fault: five minutes are the most', () => {
    const wish = { isBusy: true, retryAfterMs: 86_400_000 };
    expect(after([OPEN, failed(0, 1, wish)], 0)).toMatchObject({
      ...{ nextAt: LONGEST_WISH_MS, tapFrom: LONGEST_WISH_MS },
    });
  });

  test('an older, longer rest is not made shorter by a failure', () => {
    const tapped = after([OPEN, answered(10), at(100, 'TAPPED'), failed(150, 2)]);
    expect(tapped.tapFrom).toBe(3_100);
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
    const held = { ...lost, heldUntil: 80_000 };
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
        if (state.nextAt !== null) expect(state.nextAt).toBeLessThanOrEqual(now + 75_000);
      }
    }),
    { numRuns: 500 },
  );
});
