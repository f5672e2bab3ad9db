import { VirtualTime } from '../../tools/host/logic/time';

/** Real time goes by, and everything that is ready runs in between. */
async function live(ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += 8) {
    await jest.advanceTimersByTimeAsync(8);
    for (let round = 0; round < 8; round += 1) {
      await new Promise<void>((resolve) => void setImmediate(resolve));
    }
  }
}

describe('the clock of a host', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('goes by by itself while it runs, at the speed it was given, and stops when paused', async () => {
    const time = new VirtualTime(0);
    const rang: number[] = [];
    time.set(() => rang.push(time.now), 1_000, { every: true });
    time.run(10);
    await live(400);
    time.pause();
    await live(8);
    const stood = time.now;
    expect(stood).toBe(4_000);
    expect(rang).toEqual([1_000, 2_000, 3_000, 4_000]);
    await live(2_000);
    expect(time.now).toBe(stood);
  });

  it('does not fire an hour of timers after a sleep', async () => {
    const time = new VirtualTime(0);
    time.run();
    await live(100);
    jest.setSystemTime(Date.now() + 3_600_000);
    await live(100);
    expect(time.now).toBeGreaterThan(1_000);
    expect(time.now).toBeLessThan(2_000);
    time.pause();
  });

  it('stands still until work of another process is done', async () => {
    const time = new VirtualTime(0);
    const order: string[] = [];
    let answer = (): void => undefined;
    const work = new Promise<void>((resolve) => {
      answer = resolve;
    });
    void time.waitFor(work).then(() => order.push('answered'));
    time.set(() => order.push('rang'), 5);
    const over = time.advance(10);
    setTimeout(answer, 300);
    await jest.advanceTimersByTimeAsync(299);
    expect(order).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    await over;
    expect(order).toEqual(['answered', 'rang']);
  });

  it('hands what a timer throws to whoever listens, else to whoever waits', async () => {
    const time = new VirtualTime(0);
    const fail = () => {
      throw new Error('broke');
    };
    time.set(fail, 1);
    await expect(time.advance(5)).rejects.toThrow('broke');
    const heard: unknown[] = [];
    time.onThrow = (error) => heard.push(String(error));
    time.set(fail, 1);
    await time.advance(5);
    expect(heard).toEqual(['Error: broke']);
  });
});
