import type { AlbumDriver } from './album-driver-kind';
import { miniAlbum } from './album-driver-mini';
import { succeed } from './host-fake';
import { myFake } from './my';

const { fails, common, ...mini } = miniAlbum(myFake);
const setting = (name: string, value: unknown, expected: string) => ({
  name,
  expected,
  arrange: () => myFake.script('openSetting', succeed({ authSetting: value })),
});

export const albumDriver: AlbumDriver = {
  ...mini,
  reset: () => myFake.reset(),
  saves: [
    ...common,
    fails('refused now', { error: 2001 }, 'denied'),
    fails('refused before', { error: 2002 }, 'denied'),
    fails('the phone’s own permission', { error: 15 }, 'system-off'),
    fails('cancelled', { error: 11 }, 'cancelled'),
    fails('anything else', { error: 17 }, 'failed'),
    fails('nothing readable', undefined, 'failed'),
  ],
  settings: [
    setting('allowed', { album: true }, 'allowed'),
    setting('still refused', { album: false }, 'denied'),
    setting('nothing readable', null, 'denied'),
    {
      name: 'no settings page',
      expected: { kind: 'unsupported', reason: 'no settings page' },
      arrange: () => myFake.remove('openSetting'),
    },
  ],
};
