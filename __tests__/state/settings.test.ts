import { driver } from '@test/driver';
import { act, renderHook } from '@testing-library/react';
import { services } from '@/services';
import type * as SettingsModule from '@/state/settings';
import { settings, useLook } from '@/state/settings';
import { relaunch } from '@test/relaunch';

const { device, storage } = services.platform;
const KEY = 'amphi.settings';
const dark = () => document.documentElement.classList.contains('dark');
const look = () => renderHook(() => useLook()).result.current;
const load = () => jest.requireActual<typeof SettingsModule>('@/state/settings');
const choicesAfterKill = () => {
  const { theme, elder, improve } = relaunch(load).settings.getState();
  return { theme, elder, improve };
};

afterEach(() => {
  act(() =>
    settings.setState({ theme: 'auto', elder: 'auto', improve: false, hostTheme: 'light' }),
  );
  jest.restoreAllMocks();
  driver.reset();
});

it.each([
  ['auto', 'light', false],
  ['auto', 'dark', true],
  ['light', 'dark', false],
  ['dark', 'light', true],
] as const)('with the choice %s on a %s host, dark is %s', (theme, hostTheme, expected) => {
  settings.setState({ hostTheme });
  settings.getState().choose({ theme });
  expect(look().dark).toBe(expected);
  expect(dark()).toBe(expected);
});

it('follows the host from light to dark while the choice is left to it', () => {
  driver.reset();
  const { result } = renderHook(() => useLook());
  expect(result.current.dark).toBe(false);
  act(() => driver.device.dark?.());
  expect(result.current.dark).toBe(true);
  expect(dark()).toBe(true);
});

it.each([
  ['auto', 1, false],
  ['auto', 1.34, false],
  ['auto', 1.375, true],
  ['on', 1, true],
  ['off', 2, false],
] as const)(
  'with the choice %s and a type scale of %p, the elder look is %s',
  (elder, scale, on) => {
    jest.spyOn(device, 'fontScale').mockReturnValue(scale);
    settings.getState().choose({ elder });
    expect(look().elder).toBe(on);
  },
);

it('remembers what was chosen after a kill', () => {
  settings.getState().choose({ theme: 'dark' });
  settings.getState().choose({ elder: 'on' });
  settings.getState().choose({ improve: true });
  expect(choicesAfterKill()).toEqual({ theme: 'dark', elder: 'on', improve: true });
});

it.each([
  ['{"theme":"dark","elder":"on"}', false],
  ['{"theme":"dark","elder":"on","improve":"yes"}', false],
  ['{"theme":"dark","elder":"on","improve":true}', true],
])('takes %s as agreed to report speed: %p, and keeps the look', (text, improve) => {
  storage.write(KEY, text);
  expect(choicesAfterKill()).toEqual({ theme: 'dark', elder: 'on', improve });
});

it('is painted as it was chosen from the first moment after a kill', () => {
  settings.getState().choose({ theme: 'dark' });
  document.documentElement.classList.remove('dark');
  relaunch(load);
  expect(dark()).toBe(true);
});

it.each([['{"theme":"pink","elder":"on"}'], ['{"theme":"dark"}'], ['[]'], ['null'], ['torn {']])(
  'leaves everything to the host when %s is stored',
  (text) => {
    storage.write(KEY, text);
    expect(choicesAfterKill()).toEqual({ theme: 'auto', elder: 'auto', improve: false });
  },
);

it('still looks as chosen when nothing can be stored', () => {
  driver.storage.refuse();
  settings.getState().choose({ elder: 'on' });
  expect(look().elder).toBe(true);
});
