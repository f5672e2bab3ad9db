import type { DeskDriver } from './desk-driver-kind';
import { failWith, never, succeed } from './host-fake';
import { myFake } from './my';

const lost = <Kind extends string>(name: string, value: unknown, kind: Kind) => ({
  ...{ name, expected: { kind } },
  arrange: () => myFake.script('getLocation', failWith(value)),
});
const unread = <Kind extends string>(name: string, value: unknown, kind: Kind) => ({
  ...{ name, expected: { kind } },
  arrange: () => myFake.script('scan', failWith(value)),
});

export const deskDriver: DeskDriver = {
  reset: () => myFake.reset(),
  place: {
    at: (latitude, longitude) =>
      myFake.script(
        'getLocation',
        // Alipay writes its numbers as text.
        succeed({ latitude: latitude.toFixed(7), longitude: longitude.toFixed(7) }),
      ),
    hostile: (value, path) =>
      myFake.script('getLocation', (path === 'ok' ? succeed : failWith)(value)),
    ways: [
      lost('refused now', { error: 2001 }, 'refused'),
      lost('refused before', { error: 2002 }, 'refused'),
      lost('the phone’s own switch', { error: 11 }, 'off'),
      lost('no network', { error: 12 }, 'failed'),
      lost('not found', { error: 13 }, 'failed'),
      lost('too late', { error: 14 }, 'timeout'),
      lost('nothing readable', null, 'failed'),
      {
        ...{ name: 'silence', expected: { kind: 'timeout' } },
        arrange: () => myFake.script('getLocation', never),
      },
      {
        name: 'an old Alipay',
        expected: { kind: 'unsupported', reason: 'no my.getLocation' },
        arrange: () => myFake.remove('getLocation'),
      },
    ],
  },
  scanner: {
    mode: 'camera',
    shows: (text) => myFake.script('scan', succeed({ code: text, qrCode: text })),
    remove: () => myFake.remove('scan'),
    ways: [
      unread('cancelled', { error: 10 }, 'cancelled'),
      unread('no camera for the app', { error: 2001 }, 'denied'),
      unread('no camera, as before', { error: 2002 }, 'denied'),
      unread('anything else', { error: 11 }, 'failed'),
      unread('nothing readable', undefined, 'failed'),
      {
        ...{ name: 'an empty code', expected: { kind: 'failed' } },
        arrange: () => myFake.script('scan', succeed({ code: '' })),
      },
      {
        name: 'an old Alipay',
        expected: { kind: 'unsupported', reason: 'no my.scan' },
        arrange: () => myFake.remove('scan'),
      },
    ],
  },
};
