import type { DeskDriver } from './desk-driver-kind';
import { failWith, never, succeed } from './host-fake';
import { wxFake } from './wx';

const fuzzy = (errMsg: string, errno?: number) => ({
  errMsg: `getFuzzyLocation:${errMsg}`,
  ...(errno === undefined ? {} : { errno }),
});
const lost = <Kind extends string>(name: string, value: unknown, kind: Kind) => ({
  ...{ name, expected: { kind } },
  arrange: () => wxFake.script('getFuzzyLocation', failWith(value)),
});
const unread = <Kind extends string>(name: string, value: unknown, kind: Kind) => ({
  ...{ name, expected: { kind } },
  arrange: () => wxFake.script('scanCode', failWith(value)),
});

export const deskDriver: DeskDriver = {
  reset: () => wxFake.reset(),
  place: {
    at: (latitude, longitude) =>
      wxFake.script('getFuzzyLocation', succeed({ latitude, longitude, errMsg: 'ok' })),
    hostile: (value, path) =>
      wxFake.script('getFuzzyLocation', (path === 'ok' ? succeed : failWith)(value)),
    ways: [
      lost('refused now', fuzzy('fail auth deny', 103), 'refused'),
      lost('refused before', fuzzy('fail authorize no response', 103), 'refused'),
      lost('Android: refused', fuzzy('fail auth denied'), 'refused'),
      lost(
        'the privacy notice refused',
        fuzzy('fail privacy permission is not authorized', 104),
        'privacy',
      ),
      lost('the privacy notice refused, by number alone', fuzzy('fail', 104), 'privacy'),
      lost(
        'not declared in the privacy notice',
        fuzzy('fail api scope is not declared in the privacy agreement', 112),
        'undeclared',
      ),
      lost(
        'not declared in app.json',
        fuzzy('fail the api need to be declared in the requiredPrivateInfos field in app.json'),
        'undeclared',
      ),
      lost('the phone’s own switch', fuzzy('fail system permission denied', 3), 'off'),
      lost('no satellite', fuzzy('fail ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF'), 'off'),
      lost('too late', fuzzy('fail timeout'), 'timeout'),
      lost('anything else', fuzzy('fail 2:locate error'), 'failed'),
      lost('nothing readable', undefined, 'failed'),
      {
        ...{ name: 'silence', expected: { kind: 'timeout' } },
        arrange: () => wxFake.script('getFuzzyLocation', never),
      },
      {
        name: 'an old WeChat',
        expected: { kind: 'unsupported', reason: 'WeChat below 2.25.0' },
        arrange: () => wxFake.remove('getFuzzyLocation'),
      },
    ],
  },
  scanner: {
    mode: 'camera',
    shows: (text) => wxFake.script('scanCode', succeed({ result: text, scanType: 'QR_CODE' })),
    remove: () => wxFake.remove('scanCode'),
    ways: [
      unread('cancelled', { errMsg: 'scanCode:fail cancel' }, 'cancelled'),
      unread('no camera for the app', { errMsg: 'scanCode:fail auth deny' }, 'denied'),
      unread(
        'no camera for WeChat',
        { errMsg: 'scanCode:fail system permission denied' },
        'denied',
      ),
      unread('anything else', { errMsg: 'scanCode:fail' }, 'failed'),
      unread('nothing readable', 7, 'failed'),
      {
        ...{ name: 'an empty code', expected: { kind: 'failed' } },
        arrange: () => wxFake.script('scanCode', succeed({ result: '' })),
      },
      {
        name: 'an old WeChat',
        expected: { kind: 'unsupported', reason: 'no wx.scanCode' },
        arrange: () => wxFake.remove('scanCode'),
      },
    ],
  },
};
