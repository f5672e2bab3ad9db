import type { HostFake, Script } from './host-fake';
import { failWith, never, succeed } from './host-fake';
import type { PhotosDriver } from './photos-kind';

interface MiniChooser {
  readonly api: string;
  readonly pathField: string;
  readonly shrunk: (path: string) => unknown;
  readonly ways: readonly (readonly [name: string, value: unknown, expected: string])[];
}

const SMALL = 'wxfile://tmp_small';

/** What the two mini-programs have alike: a chooser, passing copies and a file system. */
export function miniPhotos(fake: HostFake, chooser: MiniChooser): PhotosDriver {
  const { api, pathField, shrunk, ways } = chooser;
  const files = new Map<string, Uint8Array>();
  const serve = () =>
    fake.script('getFileSystemManager', (() => ({
      readFile(options: Parameters<Script>[0]) {
        const bytes = files.get(String(options['filePath']));
        if (bytes) options.success?.({ data: Uint8Array.from(bytes).buffer });
        else options.fail?.({ errMsg: 'readFile:fail no such file' });
      },
    })) as unknown as Script);
  return {
    take(...taken) {
      const tempFiles = taken.map(({ bytes, seen }, at) => {
        files.set(`wxfile://tmp_${at}`, bytes);
        return { [pathField]: `wxfile://tmp_${at}`, size: seen ?? bytes.length };
      });
      fake.script(api, succeed({ tempFiles }));
      serve();
    },
    shrinkTo(bytes) {
      if (bytes === null) return fake.remove('compressImage');
      files.set(SMALL, bytes);
      return fake.script('compressImage', succeed(shrunk(SMALL)));
    },
    ways: [
      ...ways.map(([name, value, expected]) => ({
        ...{ name, expected, arrange: () => fake.script(api, failWith(value)) },
      })),
      {
        ...{ name: 'no such API', expected: 'unsupported' },
        arrange: () => fake.remove(api),
      },
      {
        ...{ name: 'no file system', expected: 'failed' },
        arrange() {
          fake.script(api, succeed({ tempFiles: [{ [pathField]: 'wxfile://tmp_0', size: 9 }] }));
          fake.remove('getFileSystemManager');
        },
      },
      {
        ...{ name: 'nothing in the answer', expected: 'failed' },
        arrange: () => fake.script(api, succeed({})),
      },
    ],
    hostile: (value, path) => fake.script(api, path === 'ok' ? succeed(value) : failWith(value)),
    silent: () => fake.script(api, never),
  };
}
