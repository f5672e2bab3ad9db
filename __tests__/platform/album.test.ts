import { albumDriver as driver } from '@test/album-driver';
import { platform } from '@/platform';

const { album, canvas } = platform;
const DRAWING = {
  ...{ size: 10, ground: '#fff', ink: '#000' },
  boxes: [[1, 2, 3, 1]] as [number, number, number, number][],
};

beforeEach(() => {
  jest.useFakeTimers();
  driver.reset();
});
afterEach(() => jest.useRealTimers());

async function settled<T>(pending: Promise<T>): Promise<T> {
  await jest.advanceTimersByTimeAsync(20_000);
  return pending;
}

describe('drawing on a canvas', () => {
  it('fills the ground and then whole pixels, in the middle of what is left over', async () => {
    const made = driver.canvas('code');
    expect(await settled(canvas.draw('code', DRAWING, 105))).toBe(true);
    expect([made.width(), made.height()]).toEqual([105, 105]);
    expect(made.painted()).toEqual([
      ['#fff', 0, 0, 105, 105],
      ['#000', 12, 22, 30, 10],
    ]);
  });

  it('is not done on another canvas, nor by an id that a selector could read otherwise', async () => {
    driver.canvas('other');
    expect(await settled(canvas.draw('code', DRAWING, 100))).toBe(false);
    expect(await settled(canvas.draw('other, page', DRAWING, 100))).toBe(false);
    expect(await settled(canvas.draw('', DRAWING, 100))).toBe(false);
  });

  it.each([...driver.undrawable])('is told not to work: $name', async ({ arrange, expected }) => {
    driver.canvas('code');
    arrange();
    expect(await settled(canvas.draw('code', DRAWING, 100))).toBe(expected);
  });
});

describe('saving a picture', () => {
  it.each([...driver.saves])('$name', async ({ arrange, expected }) => {
    driver.canvas('code');
    arrange();
    expect(await settled(album.save('code'))).toEqual(expected);
  });
});

describe('the host’s settings', () => {
  it.each([...driver.settings])('$name', async ({ arrange, expected }) => {
    arrange();
    expect(await settled(album.openSettings())).toEqual(expected);
  });

  it('are opened in the tap itself, before anything is awaited', async () => {
    const pending = album.openSettings();
    expect(driver.opened()).toBe(true);
    await settled(pending);
  });
});
