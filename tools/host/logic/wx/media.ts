import type { Options } from '../api';
import type { Parts } from '../parts';
import type { PickedFile, Place } from '../person';
import { later, speaker, type Members } from '../shared/respond';
import type { Privacy } from './privacy';
import { withScope } from './settings';
import { words } from './words';

const texts = (value: unknown, usual: readonly string[]): readonly string[] =>
  Array.isArray(value) ? value.map(String) : usual;

const temp = (path: string) => (/^\w+:/.test(path) ? path : `wxfile://tmp_${path}`);

const mediaFile = ({ path, size, type }: PickedFile) => ({
  ...{ tempFilePath: temp(path), size, fileType: type },
  ...(type === 'video' ? { duration: 8, width: 1280, height: 720, thumbTempFilePath: '' } : {}),
});

function picking(parts: Parts, { need }: Privacy): Members {
  const { person } = parts;
  const { done, refuse } = speaker(parts, words);
  const pick = (
    name: string,
    options: Options,
    types: readonly string[],
    heard: (files: readonly PickedFile[]) => void,
  ) => {
    const count = Number(options.count ?? 9);
    const sources = texts(options.sourceType, ['album', 'camera']);
    need(name, options, () =>
      person.ask('pick-media', { count, types, sources }, ({ files }) => {
        if (files === null) refuse(name, options, 'cancel');
        else heard(files.slice(0, count));
      }),
    );
  };
  return later({
    chooseMedia: (options) => {
      const types = texts(options.mediaType, ['image', 'video']);
      pick('chooseMedia', options, types, (files) => {
        const kinds = new Set(files.map(({ type }) => type));
        const type = kinds.size > 1 ? 'mix' : (files[0]?.type ?? 'image');
        done('chooseMedia', options, { tempFiles: files.map(mediaFile), type });
      });
    },
    chooseImage: (options) =>
      pick('chooseImage', options, ['image'], (files) =>
        done('chooseImage', options, {
          tempFilePaths: files.map(({ path }) => temp(path)),
          tempFiles: files.map(({ path, size }) => ({ path: temp(path), size })),
        }),
      ),
  });
}

function album(parts: Parts, { need }: Privacy): Members {
  const { person, device } = parts;
  const { done, refuse } = speaker(parts, words);
  const save = (name: string) => (options: Options) => {
    const path = String(options.filePath);
    need(name, options, () =>
      withScope(parts, 'album', { name, options }, () =>
        person.ask('save-album', { path }, ({ saved }) => {
          if (!saved) return refuse(name, options, 'cancel');
          device.album.push(path);
          return done(name, options);
        }),
      ),
    );
  };
  return later({
    saveImageToPhotosAlbum: save('saveImageToPhotosAlbum'),
    saveVideoToPhotosAlbum: save('saveVideoToPhotosAlbum'),
  });
}

const exact = ({ latitude, longitude }: Place) => ({
  ...{ latitude, longitude, accuracy: 30, horizontalAccuracy: 30, verticalAccuracy: 30 },
  ...{ speed: -1, altitude: 10 },
});

/** To about a kilometre. */
const fuzzy = ({ latitude, longitude }: Place) => ({
  latitude: Math.round(latitude * 100) / 100,
  longitude: Math.round(longitude * 100) / 100,
});

/** Where the phone is: app.json must name the call, the notice and the person must allow it. */
function placing(parts: Parts, { need }: Privacy) {
  const { person, config } = parts;
  const { done, refuse } = speaker(parts, words);
  return (name: string, lost: string, told: (place: Place) => Readonly<Record<string, unknown>>) =>
    (options: Options) => {
      if (!config.privateInfos.includes(name)) {
        const why = 'the api need to be declared in the requiredPrivateInfos field in app.json';
        return refuse(name, options, why);
      }
      return need(name, options, () =>
        withScope(parts, 'location', { name, options }, () =>
          person.ask('location', {}, ({ place }) =>
            place ? done(name, options, told(place)) : refuse(name, options, lost),
          ),
        ),
      );
    };
}

function finding(parts: Parts, privacy: Privacy): Members {
  const { need } = privacy;
  const { person } = parts;
  const locating = placing(parts, privacy);
  const { done, refuse } = speaker(parts, words);
  return later({
    scanCode: (options) => {
      const onlyCamera = options.onlyFromCamera === true;
      person.ask('scan', { onlyCamera }, ({ text }) => {
        if (text === null) return refuse('scanCode', options, 'cancel');
        const found = {
          result: text,
          scanType: 'QR_CODE',
          charSet: 'utf-8',
          rawData: '',
          path: '',
        };
        return done('scanCode', options, found);
      });
    },
    getLocation: locating('getLocation', 'ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', exact),
    getFuzzyLocation: locating('getFuzzyLocation', '2:locate error', fuzzy),
    chooseLocation: (options) =>
      need('chooseLocation', options, () =>
        person.ask('location', {}, ({ place }) =>
          place
            ? done('chooseLocation', options, { ...place })
            : refuse('chooseLocation', options, 'cancel'),
        ),
      ),
  });
}

/** Pictures, codes and places. */
export const media = (parts: Parts, privacy: Privacy): Members => ({
  ...picking(parts, privacy),
  ...album(parts, privacy),
  ...finding(parts, privacy),
});
