import type { Options } from '../api';
import type { Parts } from '../parts';
import type { Scope } from '../person';
import { decided, permit, visitSettings, type Refusal } from '../shared/permissions';
import { later, speaker, type Members } from '../shared/respond';
import { words } from './words';

type Denials = Readonly<Record<Refusal, readonly [why: string, error: number]>>;

const DENIALS: Denials = {
  'refused-now': ['用户拒绝给小程序授权', 2001],
  'refused-before': ['保持拒绝后再触发', 2002],
  'system-off': ['请确认定位相关权限已开启', 11],
};
/** `saveImage` has a number of its own for a locked album. */
const ALBUM: Denials = { ...DENIALS, 'system-off': ['没有开启相册权限', 15] };

interface Call {
  readonly name: string;
  readonly options: Options;
}

/** Runs `work` when the person lets the app, else ends the call as Alipay numbers it. */
function withScope(parts: Parts, scope: Scope, call: Call, work: () => void): void {
  const denials = scope === 'album' ? ALBUM : DENIALS;
  permit(parts, scope, (refusal) => {
    if (refusal === null) work();
    else speaker(parts, words).refuse(call.name, call.options, ...denials[refusal]);
  });
}

function settings(parts: Parts): Members {
  const { done } = speaker(parts, words);
  const authSetting = () => {
    const { microphone: _none, address: _other, ...known } = decided(parts);
    return known;
  };
  return later({
    getSetting: (options) => done('getSetting', options, { authSetting: authSetting() }),
    openSetting: (options) =>
      visitSettings(parts, () => done('openSetting', options, { authSetting: authSetting() })),
    showAuthGuide: (options) =>
      visitSettings(parts, () => done('showAuthGuide', options, { shown: true })),
  });
}

function pictures(parts: Parts): Members {
  const { person, device } = parts;
  const { done, refuse } = speaker(parts, words);
  const save = (name: string, field: string) => (options: Options) => {
    const path = String(options[field]);
    withScope(parts, 'album', { name, options }, () =>
      person.ask('save-album', { path }, ({ saved }) => {
        if (!saved) return refuse(name, options, '保存图片过程中的其他错误', 17);
        device.album.push(path);
        return done(name, options);
      }),
    );
  };
  return later({
    saveImage: save('saveImage', 'url'),
    saveImageToPhotosAlbum: save('saveImageToPhotosAlbum', 'filePath'),
    saveVideoToPhotosAlbum: save('saveVideoToPhotosAlbum', 'filePath'),
    chooseImage: (options) => {
      const count = Number(options.count ?? 1);
      const sources = [options.sourceType ?? ['camera', 'album']].flat().map(String);
      person.ask('pick-media', { count, types: ['image'], sources }, ({ files }) => {
        if (files === null) return refuse('chooseImage', options, '用户取消操作', 11);
        const chosen = files.slice(0, count);
        const paths = chosen.map(({ path }) =>
          /^\w+:/.test(path) ? path : `https://resource/${path}`,
        );
        return done('chooseImage', options, {
          ...{ apFilePaths: paths, tempFilePaths: paths },
          tempFiles: chosen.map(({ size }, at) => ({ path: paths[at], size })),
        });
      });
    },
  });
}

function finding(parts: Parts): Members {
  const { person } = parts;
  const { done, refuse } = speaker(parts, words);
  return later({
    scan: (options) => {
      const onlyCamera = options.onlyFromCamera === true || options.hideAlbum === true;
      person.ask('scan', { onlyCamera }, ({ text }) => {
        if (text === null) return refuse('scan', options, '用户取消', 10);
        const found = { code: text, qrCode: text, result: text, scanType: 'qrCode', rawData: '' };
        return done('scan', options, { ...found, imageChannel: 'camera' });
      });
    },
    getLocation: (options) =>
      withScope(parts, 'location', { name: 'getLocation', options }, () =>
        person.ask('location', {}, ({ place }) => {
          if (!place) return refuse('getLocation', options, '定位失败，请稍后再试', 13);
          const where = { latitude: String(place.latitude), longitude: String(place.longitude) };
          return done('getLocation', options, {
            ...{ ...where, accuracy: '30', horizontalAccuracy: '30' },
          });
        }),
      ),
    chooseLocation: (options) =>
      person.ask('location', {}, ({ place }) => {
        if (!place) return refuse('chooseLocation', options, '用户取消', 11);
        const { name, address } = place;
        const where = { latitude: String(place.latitude), longitude: String(place.longitude) };
        const area = { provinceName: '浙江省', cityName: '杭州市' };
        return done('chooseLocation', options, { name, address, ...where, ...area });
      }),
  });
}

/** Settings, pictures, codes and places. */
export const media = (parts: Parts): Members => ({
  ...settings(parts),
  ...pictures(parts),
  ...finding(parts),
});
