import {
  BATCH_SIZE,
  createTelemetry,
  LONGEST_PAUSE_MS,
  PAUSE_MS,
  QUEUE_LIMIT,
  type TelemetryDeps,
  type Waiting,
} from '@/state/telemetry/create-telemetry';
import { Clock } from '../payment/bench';

function open(changes: Partial<TelemetryDeps> = {}) {
  const clock = new Clock();
  const sent: { at: number; batch: readonly Waiting[] }[] = [];
  const start = clock.now;
  let disk: readonly Waiting[] = [];
  let answer: 'taken' | 'refused' | 'throws' | 'silent' = 'taken';
  let online = true;
  const telemetry = createTelemetry({
    send(batch) {
      sent.push({ at: clock.now - start, batch });
      if (answer === 'throws') return Promise.reject(new Error('no'));
      if (answer === 'silent') return new Promise(() => undefined);
      return Promise.resolve(answer === 'taken');
    },
    handOver: () => false,
    keep: (waiting) => {
      disk = [...waiting];
    },
    kept: () => disk,
    isOnline: () => online,
    now: () => clock.now,
    random: () => 0.05,
    rate: 0.1,
    setTimer: (run, ms) => clock.set(run, ms),
    clearTimer: (id) => clock.clear(id as number),
    ...changes,
  });
  const visit = (times = 1) => {
    for (let time = 1; time <= times; time += 1) telemetry.record('page', time, 'tabs/home');
  };
  return {
    clock,
    sent,
    telemetry,
    visit,
    values: () => sent.flatMap(({ batch }) => batch.map(({ sample }) => sample.value)),
    disk: () => disk,
    set: (next: typeof answer) => {
      answer = next;
    },
    network: (on: boolean) => {
      online = on;
      if (on) telemetry.online();
    },
  };
}

const agreed = (changes: Partial<TelemetryDeps> = {}) => {
  const made = open(changes);
  made.telemetry.allow(true);
  return made;
};

describe('consent', () => {
  it('collects nothing before it, so that nothing from before is sent later', async () => {
    const { telemetry, visit, clock, sent } = open();
    visit(3);
    expect(clock.pending).toBe(0);
    telemetry.allow(true);
    await clock.advance(60_000);
    expect(sent).toEqual([]);
  });

  it('drops what waits when it is withdrawn, on the device too', async () => {
    const { telemetry, visit, clock, sent, disk } = agreed();
    visit(3);
    telemetry.hold(true);
    telemetry.leave();
    expect(disk()).toHaveLength(3);
    telemetry.hold(false);
    telemetry.allow(false);
    visit();
    await clock.advance(60_000);
    expect([sent, disk(), clock.pending]).toEqual([[], [], 0]);
  });
});

describe('sampling', () => {
  it.each([
    [0.0999, 1],
    [0.1, 0],
  ])('draws once for a launch: %p of 0.1', async (dice, batches) => {
    const random = jest.fn(() => dice);
    const { visit, clock, sent, telemetry } = agreed({ random });
    visit();
    telemetry.allow(false);
    telemetry.allow(true);
    visit();
    await clock.advance(60_000);
    expect(random).toHaveBeenCalledTimes(1);
    expect(sent).toHaveLength(batches);
  });

  it('forgets what an earlier launch kept when the person no longer agrees', () => {
    const { telemetry, visit, disk } = agreed({ random: () => 0.9 });
    visit();
    telemetry.allow(false);
    expect(disk()).toEqual([]);
  });
});

describe('batches', () => {
  it('waits ten seconds after the first measurement and sends all together', async () => {
    const { visit, clock, sent } = agreed();
    visit(2);
    await clock.advance(PAUSE_MS - 1);
    visit(1);
    expect(sent).toEqual([]);
    await clock.advance(1);
    expect(sent).toMatchObject([{ at: PAUSE_MS, batch: [{}, {}, {}] }]);
    await clock.advance(3_600_000);
    expect(sent).toHaveLength(1);
  });

  it('never holds more than a hundred; the oldest go', async () => {
    const { visit, clock, values, sent } = agreed();
    visit(QUEUE_LIMIT + 25);
    await clock.advance(PAUSE_MS * 3);
    expect(values()).toHaveLength(QUEUE_LIMIT);
    expect(values()[0]).toBe(26);
    expect(sent.map(({ batch }) => batch.length)).toEqual([BATCH_SIZE, BATCH_SIZE]);
  });

  it('drops a value that is no measurement', async () => {
    const { telemetry, clock, sent } = agreed();
    telemetry.record('page', NaN, 'tabs/home');
    telemetry.record('page', -3, 'tabs/home');
    await clock.advance(60_000);
    expect([sent, clock.pending]).toEqual([[], 0]);
  });

  it('has one batch under way at a time', async () => {
    const { visit, clock, sent, set } = agreed();
    set('silent');
    visit(QUEUE_LIMIT);
    await clock.advance(3_600_000);
    expect(sent).toHaveLength(1);
  });
});

describe('when it fails', () => {
  it.each(['refused', 'throws'] as const)(
    'sends nothing twice, and waits longer each time (%s)',
    async (answer) => {
      const { visit, clock, sent, set, values } = agreed();
      set(answer);
      for (let time = 0; time < 12; time += 1) {
        visit();
        await clock.advance(LONGEST_PAUSE_MS);
      }
      const gaps = sent.map(({ at }, index) => at - (sent[index - 1]?.at ?? 0));
      expect(sent.length).toBeLessThanOrEqual(12);
      expect(values().every((value) => value === 1)).toBe(true);
      expect(sent.reduce((sum, { batch }) => sum + batch.length, 0)).toBeLessThanOrEqual(12);
      expect(gaps[1]).toBeGreaterThanOrEqual(2 * PAUSE_MS);
      expect(gaps[gaps.length - 1]).toBeGreaterThanOrEqual(LONGEST_PAUSE_MS);
    },
  );

  it('is quick again after a success', async () => {
    const { visit, clock, sent, set } = agreed();
    set('refused');
    visit();
    await clock.advance(PAUSE_MS);
    set('taken');
    visit();
    await clock.advance(2 * PAUSE_MS);
    visit();
    await clock.advance(PAUSE_MS);
    expect(sent.map(({ at }) => at)).toEqual([PAUSE_MS, 3 * PAUSE_MS, 4 * PAUSE_MS]);
  });

  it('waits offline without a timer until the network is back', async () => {
    const { visit, clock, sent, network } = agreed();
    network(false);
    visit();
    await clock.advance(3_600_000);
    expect([sent, clock.pending]).toEqual([[], 0]);
    network(true);
    await clock.advance(PAUSE_MS);
    expect(sent).toHaveLength(1);
  });
});

describe('while a payment is under way', () => {
  it('sends nothing and has no timer; afterwards it goes on', async () => {
    const { telemetry, visit, clock, sent } = agreed();
    visit();
    telemetry.hold(true);
    visit();
    telemetry.online();
    await clock.advance(3_600_000);
    expect([sent, clock.pending]).toEqual([[], 0]);
    telemetry.hold(false);
    await clock.advance(PAUSE_MS);
    expect(sent).toMatchObject([{ batch: [{}, {}] }]);
  });

  it('does not start the next batch when the one under way comes back', async () => {
    let back = (_taken: boolean) => {};
    const send = jest.fn(() => new Promise<boolean>((resolve) => (back = resolve)));
    const { telemetry, visit, clock } = agreed({ send });
    visit(QUEUE_LIMIT);
    await clock.advance(PAUSE_MS);
    telemetry.hold(true);
    back(true);
    await clock.advance(3_600_000);
    expect(send).toHaveBeenCalledTimes(1);
    expect(clock.pending).toBe(0);
  });

  it('keeps on the device what a cashier would take away with the page, and sends it once', async () => {
    const handOver = jest.fn(() => true);
    const { telemetry, visit, clock, disk, sent } = agreed({ handOver });
    visit(2);
    telemetry.hold(true);
    telemetry.leave();
    expect(handOver).not.toHaveBeenCalled();
    expect(disk()).toHaveLength(2);
    const next = agreed({ kept: disk });
    await next.clock.advance(PAUSE_MS);
    expect(next.values()).toEqual([1, 2]);
    telemetry.hold(false);
    await clock.advance(PAUSE_MS);
    expect([sent.length, disk()]).toEqual([1, []]);
  });
});

describe('when the app goes away', () => {
  it('hands over what waits, in batches, and has nothing left', async () => {
    const handed: number[] = [];
    const handOver = (batch: readonly Waiting[]) => handed.push(batch.length) > 0;
    const { telemetry, visit, clock, sent } = agreed({ handOver });
    visit(BATCH_SIZE + 5);
    telemetry.leave();
    await clock.advance(60_000);
    expect(handed).toEqual([BATCH_SIZE, 5]);
    expect([sent, clock.pending]).toEqual([[], 0]);
  });

  it('sends at once where nothing can be handed over', async () => {
    const { telemetry, visit, clock, sent } = agreed();
    visit();
    telemetry.leave();
    await clock.settle();
    expect(sent).toMatchObject([{ at: 0, batch: [{}] }]);
  });

  it('sends nothing offline, after a failure or with nothing to say', async () => {
    const handOver = jest.fn(() => true);
    const { telemetry, visit, clock, set, network } = agreed({ handOver });
    telemetry.leave();
    network(false);
    visit();
    telemetry.leave();
    network(true);
    set('refused');
    await clock.advance(PAUSE_MS);
    visit();
    telemetry.leave();
    expect(handOver).not.toHaveBeenCalled();
  });
});
