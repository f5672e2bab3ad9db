import { healthHost } from '@/platform/health';
import { healthDriver as driver } from '@test/health-driver';

const { screenLight, capture, prefetch, otherApp } = healthHost;
const UNSUPPORTED = { kind: 'unsupported', reason: expect.any(String) as unknown };

beforeEach(() => {
  jest.useFakeTimers();
  driver.reset();
});
afterEach(() => jest.useRealTimers());

async function settled<T>(pending: Promise<T>): Promise<T> {
  await jest.advanceTimersByTimeAsync(10_000);
  return pending;
}

describe('the light of the screen', () => {
  const { can } = driver.light;

  it('is read and set, or said to be out of reach', async () => {
    can?.is(0.4);
    expect(await settled(screenLight.read())).toEqual(can ? 0.4 : UNSUPPORTED);
    expect(await settled(screenLight.set(1))).toEqual(can ? 'set' : UNSUPPORTED);
    expect(can?.asked()).toBe(can ? 1 : undefined);
  });

  it.each([7, -2, Number.NaN, 'bright', null, undefined, {}])(
    'is unknown when it is told as %p',
    async (value) => {
      can?.is(value);
      expect(await settled(screenLight.read())).toEqual(can ? null : UNSUPPORTED);
    },
  );

  it.each(['refuse', 'silent'] as const)('says so when the host does not: %s', async (way) => {
    can?.[way]();
    expect(await settled(screenLight.read())).toEqual(can ? null : UNSUPPORTED);
    expect(await settled(screenLight.set(1))).toEqual(can ? 'failed' : UNSUPPORTED);
  });

  it('is out of reach on an old host', async () => {
    can?.missing();
    expect(await settled(screenLight.read())).toEqual(UNSUPPORTED);
    expect(await settled(screenLight.set(1))).toEqual(UNSUPPORTED);
  });
});

describe('pictures and recordings of the screen', () => {
  const { hides, picture, records } = driver.capture;

  it('are asked to leave the page out where the host can', async () => {
    expect(await settled(capture.hide(true))).toEqual(hides ? 'asked' : UNSUPPORTED);
    expect(hides?.asked()).toBe(hides ? 'hidden' : undefined);
    await settled(capture.hide(false));
    expect(hides?.asked()).toBe(hides ? 'none' : undefined);
    hides?.refuse();
    expect(await settled(capture.hide(true))).toEqual(hides ? 'failed' : UNSUPPORTED);
    hides?.missing();
    expect(await settled(capture.hide(true))).toEqual(UNSUPPORTED);
  });

  it('are told of to whoever listens, until they no longer do', () => {
    let pictures = 0;
    const heard: boolean[] = [];
    const ends = [
      capture.onPicture(() => {
        pictures += 1;
      }),
      capture.onRecording((on) => void heard.push(on)),
    ];
    picture?.();
    records?.turn(true);
    records?.turn(false);
    for (const end of ends) end();
    picture?.();
    records?.turn(true);
    expect(pictures).toBe(picture ? 1 : 0);
    expect(heard).toEqual(records ? [true, false] : []);
  });

  it.each([
    ['on', true],
    ['off', false],
    [undefined, false],
    [7, false],
  ])('a recording that is %p is %p', async (state, expected) => {
    records?.is(state);
    expect(await settled(capture.isRecording())).toEqual(records ? expected : UNSUPPORTED);
    records?.missing();
    expect(await settled(capture.isRecording())).toEqual(UNSUPPORTED);
  });
});

describe('what was fetched before the app was there', () => {
  it('is handed on as text, or there is none', async () => {
    driver.prefetch?.has('{"a":1}');
    expect(await settled(prefetch.read())).toEqual(driver.prefetch ? '{"a":1}' : UNSUPPORTED);
    driver.prefetch?.has({ a: 1 });
    expect(await settled(prefetch.read())).toEqual(driver.prefetch ? null : UNSUPPORTED);
    driver.prefetch?.nothing();
    expect(await settled(prefetch.read())).toEqual(driver.prefetch ? null : UNSUPPORTED);
    driver.prefetch?.missing();
    expect(await settled(prefetch.read())).toEqual(UNSUPPORTED);
  });
});

describe('the twin in the other app', () => {
  it('is another app than the one that is used, found by words and by a plain link', () => {
    expect(otherApp.twins.map(({ app }) => app)).toEqual(driver.twins);
    for (const { words, link } of otherApp.twins) {
      expect(words).not.toBe('');
      expect(link).toMatch(/^https:\/\//);
    }
  });

  it('is not opened by a host or a build that does not know it', () => {
    for (const { app } of otherApp.twins) expect(otherApp.open(app)).toEqual(UNSUPPORTED);
  });
});
