import { brush, type AlbumDriver } from './album-driver-kind';
import { failWith, never, succeed, type HostFake } from './host-fake';

type Exec = (hear: (found: unknown) => void) => void;

/** The parts that WeChat and Alipay share. */
export function miniAlbum(fake: HostFake): Pick<AlbumDriver, 'canvas' | 'undrawable' | 'opened'> & {
  fails(name: string, value: unknown, expected: unknown): AlbumDriver['saves'][number];
  readonly common: AlbumDriver['saves'];
} {
  const query = (exec: Exec) =>
    fake.script('createSelectorQuery', () => ({
      select: (selector: string) => ({
        node: () => ({ exec: (hear: (found: unknown) => void) => exec.call({ selector }, hear) }),
      }),
    }));
  const canvas: AlbumDriver['canvas'] = (id) => {
    const { painted, context } = brush();
    const node = { width: 300, height: 150, getContext: () => context };
    fake.script('createSelectorQuery', () => ({
      select: (selector: string) => ({
        node: () => ({
          exec: (hear: (found: unknown) => void) => hear([selector === `#${id}` ? { node } : null]),
        }),
      }),
    }));
    fake.script('canvasToTempFilePath', succeed({ tempFilePath: 'tmp://code.png' }));
    return { painted: () => painted, width: () => node.width, height: () => node.height };
  };
  const way = <T>(name: string, expected: T, arrange: () => void) => ({ name, expected, arrange });
  const failed = (name: string, arrange: () => void) => way(name, 'failed' as unknown, arrange);
  return {
    canvas,
    opened: () => fake.count('openSetting') === 1,
    undrawable: [
      way('no selector query', false as const, () => fake.remove('createSelectorQuery')),
      way('no such canvas', false as const, () => query((hear) => hear([null]))),
      way('a canvas without a context', false as const, () =>
        query((hear) => hear([{ node: {} }])),
      ),
      way('nothing usable', false as const, () => query((hear) => hear('junk'))),
      way('silence', false as const, () => query(() => undefined)),
      way('a context that throws', false as const, () =>
        query((hear) =>
          hear([
            {
              node: {
                getContext() {
                  throw new Error('gone');
                },
              },
            },
          ]),
        ),
      ),
      way('a query that throws', false as const, () =>
        fake.script('createSelectorQuery', () => {
          throw new Error('no page');
        }),
      ),
    ],
    common: [
      way('all well', 'saved' as unknown, () => undefined),
      failed('a canvas that cannot be exported', () =>
        fake.script('canvasToTempFilePath', failWith({ errMsg: 'canvasToTempFilePath:fail' })),
      ),
      failed('an export that says nothing', () => fake.script('canvasToTempFilePath', never)),
      failed('an export without a file', () => fake.script('canvasToTempFilePath', succeed({}))),
      failed('no canvas', () => query((hear) => hear([null]))),
      way('no album on this host', { kind: 'unsupported', reason: 'no album' } as unknown, () =>
        fake.remove('saveImageToPhotosAlbum'),
      ),
      way(
        'no export on this host',
        { kind: 'unsupported', reason: 'no canvas export' } as unknown,
        () => fake.remove('canvasToTempFilePath'),
      ),
    ],
    fails: (name, value, expected) =>
      way(name, expected, () => fake.script('saveImageToPhotosAlbum', failWith(value))),
  };
}
