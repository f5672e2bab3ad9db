import type { AlbumDriver } from './album-driver-kind';
import { miniAlbum } from './album-driver-mini';
import { failWith, succeed } from './host-fake';
import { wxFake } from './wx';

const { fails, common, ...mini } = miniAlbum(wxFake);
const say = (errMsg: string, errno?: number) => ({
  errMsg: `saveImageToPhotosAlbum:${errMsg}`,
  ...(errno === undefined ? {} : { errno }),
});
const setting = (name: string, value: unknown, expected: string) => ({
  name,
  expected,
  arrange: () => wxFake.script('openSetting', succeed({ authSetting: value })),
});

export const albumDriver: AlbumDriver = {
  ...mini,
  reset: () => wxFake.reset(),
  saves: [
    ...common,
    fails('devtools: refused', say('fail auth deny'), 'denied'),
    fails('Android: refused', say('fail auth denied'), 'denied'),
    fails('Android, another wording', say('fail:auth deny', 103), 'denied'),
    fails('iOS: refused', say('fail authorize no response'), 'denied'),
    fails(
      'privacy notice refused',
      say('fail privacy permission is not authorized', 104),
      'privacy',
    ),
    fails('privacy notice refused, by number alone', say('fail', 104), 'privacy'),
    fails(
      'not declared in the privacy notice',
      say('fail api scope is not declared in the privacy agreement', 112),
      'undeclared',
    ),
    fails('the phone’s own permission', say('fail:system permission denied', 3), 'system-off'),
    fails('cancelled', say('fail cancel'), 'cancelled'),
    fails('a full phone', say('fail invalid file'), 'failed'),
    fails('nothing readable', undefined, 'failed'),
  ],
  settings: [
    setting('allowed', { 'scope.writePhotosAlbum': true }, 'allowed'),
    setting('still refused', { 'scope.writePhotosAlbum': false }, 'denied'),
    setting('another scope', { 'scope.camera': true }, 'denied'),
    setting('nothing readable', 7, 'denied'),
    {
      name: 'outside a tap',
      expected: 'denied',
      arrange: () =>
        wxFake.script(
          'openSetting',
          failWith({ errMsg: 'openSetting:fail can only be invoked by user TAP gesture.' }),
        ),
    },
    {
      name: 'no settings page',
      expected: { kind: 'unsupported', reason: 'no settings page' },
      arrange: () => wxFake.remove('openSetting'),
    },
  ],
};
