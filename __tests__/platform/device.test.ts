import { platform } from '@/platform';
import { driver } from '@test/driver';

const { device } = platform;

beforeEach(() => driver.reset());

test('it knows its host', () => {
  expect(device.host).toBe(driver.device.host);
});

test('random bytes come from a cryptographic source or not at all', async () => {
  const bytes = await device.randomBytes(16);
  if (driver.device.random === 'unsupported') {
    expect(bytes).toMatchObject({ kind: 'unsupported' });
  } else {
    expect(bytes).toBeInstanceOf(Uint8Array);
    expect(bytes).toHaveLength(16);
  }
});

test('without a source, random bytes are unsupported instead of guessed', async () => {
  const guess = jest.spyOn(Math, 'random');
  driver.device.noRandom();
  expect(await device.randomBytes(16)).toMatchObject({ kind: 'unsupported' });
  expect(guess).not.toHaveBeenCalled();
  guess.mockRestore();
});

test('a source that fails or gives too little is unsupported', async () => {
  driver.device.weakRandom();
  expect(await device.randomBytes(16)).toMatchObject({ kind: 'unsupported' });
});

test('window, safe area, theme and font scale are sane, even on a host that tells nothing', () => {
  for (const arrange of [() => undefined, driver.device.broken]) {
    arrange();
    expect(device.window().width).toBeGreaterThan(0);
    expect(device.window().height).toBeGreaterThan(0);
    expect(device.safeArea().top).toBeGreaterThanOrEqual(0);
    expect(device.safeArea().bottom).toBeGreaterThanOrEqual(0);
    expect(device.theme()).toBe('light');
    expect(device.fontScale()).toBe(1);
  }
});

test('a dark theme is told, until nobody listens', () => {
  const heard = jest.fn();
  const stop = device.onTheme(heard);
  driver.device.dark?.();
  expect(heard.mock.calls).toEqual(driver.device.dark === null ? [] : [['dark']]);
  expect(device.theme()).toBe(driver.device.dark === null ? 'light' : 'dark');
  stop();
  driver.device.dark?.();
  expect(heard.mock.calls.length).toBeLessThanOrEqual(1);
});

test('calling tells whether the dialler opened', async () => {
  driver.device.call(true);
  expect(await device.call('4008001234')).toBe('called');
});

test('a refused call is no failure', async () => {
  driver.device.call(false);
  expect(await device.call('javascript:alert(1)')).toBe('cancelled');
});

test('a tick never throws', () => {
  expect(() => device.haptic()).not.toThrow();
});
