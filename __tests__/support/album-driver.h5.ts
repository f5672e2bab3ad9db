import { brush, type AlbumDriver } from './album-driver-kind';

const PNG = 'data:image/png;base64,AAAA';
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile Safari/604.1';

const agent = (userAgent: string) =>
  Object.defineProperty(navigator, 'userAgent', { configurable: true, value: userAgent });

// A download goes nowhere here.
document.addEventListener('click', (event) => event.preventDefault());

/** Taro's element around the browser's own. */
function stand(id: string): HTMLCanvasElement {
  const outer = document.createElement('taro-canvas-core');
  outer.id = id;
  const inner = document.createElement('canvas');
  outer.appendChild(inner);
  document.body.replaceChildren(outer);
  return inner;
}

const fake = (canvas: HTMLCanvasElement, context: () => unknown, address = PNG) => {
  canvas.getContext = context as never;
  canvas.toDataURL = () => address;
};

let id = 'code';
const way = <T>(name: string, expected: T, arrange: () => void) => ({ name, expected, arrange });
const unsupported = { kind: 'unsupported', reason: 'no downloads in this browser' };

export const albumDriver: AlbumDriver = {
  reset() {
    document.body.replaceChildren();
    agent(SAFARI);
  },
  canvas(wanted) {
    id = wanted;
    const { painted, context } = brush();
    const canvas = stand(wanted);
    fake(canvas, () => context);
    return { painted: () => painted, width: () => canvas.width, height: () => canvas.height };
  },
  undrawable: [
    way('no such canvas', false as const, () => document.body.replaceChildren()),
    way('Taro’s element without the browser’s', false as const, () => stand(id).remove()),
    way('no context', false as const, () => fake(stand(id), () => null)),
    way('a context that throws', false as const, () =>
      fake(stand(id), () => {
        throw new Error('gone');
      }),
    ),
  ],
  saves: [
    way('a browser that downloads', 'handed' as unknown, () => undefined),
    way('no canvas', 'failed' as unknown, () => document.body.replaceChildren()),
    way('a canvas without a picture', 'failed' as unknown, () =>
      fake(stand(id), () => null, 'data:,'),
    ),
    ...['MicroMessenger/8.0', 'AlipayClient/10.5', 'QQ/9.0', 'aweme_300'].map((mark) =>
      way(`inside ${mark}`, unsupported as unknown, () => agent(`${SAFARI} ${mark}`)),
    ),
  ],
  settings: [
    way(
      'a browser',
      { kind: 'unsupported', reason: 'a browser has its own settings' },
      () => undefined,
    ),
  ],
  opened: () => true,
};
