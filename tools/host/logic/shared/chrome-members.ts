import type { Options } from '../api';
import type { Parts } from '../parts';
import { later, silent, speaker, type Members, type Words } from './respond';

const text = (value: unknown): string | null => (value === undefined ? null : String(value));

/** Only what was given, as texts. */
function texts(options: Options, names: readonly string[]): Record<string, string> {
  const given = names.filter((name) => options[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, String(options[name])]));
}

function tabBar(parts: Parts, words: Words): Members {
  const { stack, config, screen } = parts;
  const { done, refuse } = speaker(parts, words);
  /** The tab bar can be changed while a tab page is on top only. */
  const onTab = (name: string, work: (options: Options) => void) => (options: Options) => {
    const isTab = config.tabs.includes(stack.top?.route ?? '');
    if (!isTab) return refuse(name, options, 'not TabBar page');
    work(options ?? {});
    return done(name, options);
  };
  const made: [string, (options: Options) => void][] = [
    ['setTabBarBadge', (o) => screen.mark(Number(o.index), { badge: String(o.text) })],
    ['removeTabBarBadge', ({ index }) => screen.mark(Number(index), { badge: null })],
    ['showTabBarRedDot', ({ index }) => screen.mark(Number(index), { dot: true })],
    ['hideTabBarRedDot', ({ index }) => screen.mark(Number(index), { dot: false })],
    [
      'setTabBarItem',
      (options) =>
        screen.mark(Number(options.index), {
          item: texts(options, ['text', 'iconPath', 'selectedIconPath']),
        }),
    ],
    [
      'setTabBarStyle',
      (options) =>
        screen.change({
          tabStyle: texts(options, ['color', 'selectedColor', 'backgroundColor', 'borderStyle']),
        }),
    ],
    ['hideTabBar', () => screen.change({ tabsHidden: true })],
    ['showTabBar', () => screen.change({ tabsHidden: false })],
  ];
  return later(Object.fromEntries(made.map(([name, work]) => [name, onTab(name, work)])));
}

function pulling(parts: Parts, words: Words): Members {
  const { screen, stack, realm } = parts;
  const { done } = speaker(parts, words);
  return later({
    startPullDownRefresh: (options) => {
      screen.change({ pulling: true });
      stack.tell('onPullDownRefresh', realm.inside({}));
      done('startPullDownRefresh', options);
    },
    stopPullDownRefresh: (options) => {
      screen.change({ pulling: false });
      done('stopPullDownRefresh', options);
    },
  });
}

function scrolling(parts: Parts, words: Words): Members {
  const { stack, view, time } = parts;
  const { done } = speaker(parts, words);
  return later({
    pageScrollTo: (options) => {
      const { scrollTop, selector, duration = 300 } = options;
      const page = stack.top ? stack.idOf(stack.top) : '';
      const top = scrollTop === undefined ? null : Number(scrollTop);
      const moved = view.scrollTo(page, {
        ...{ top, selector: text(selector), duration: Number(duration) },
      });
      const end = () => done('pageScrollTo', options);
      if (moved) void time.waitFor(moved).then(end, end);
      else end();
    },
  });
}

/** What both hosts let an app do to the frame around its pages. */
export function chromeMembers(parts: Parts, words: Words): Members {
  const { screen, device } = parts;
  const speak = speaker(parts, words);
  const { done } = speak;
  const changes = (name: string, work: (options: Options) => void) => ({
    [name]: (options: Options = {}) => {
      work(options);
      done(name, options);
    },
  });
  const background = ({ backgroundColor }: Options) =>
    screen.change({ ground: text(backgroundColor) });
  const title = (options: Options) => screen.bar({ title: String(options.title) });
  const colors = (options: Options) =>
    screen.bar({ front: text(options.frontColor), ground: text(options.backgroundColor) });
  return {
    ...tabBar(parts, words),
    ...pulling(parts, words),
    ...scrolling(parts, words),
    ...silent(speak, ['showShareMenu', 'hideShareMenu', 'setBackgroundTextStyle', 'hideBackHome']),
    ...silent(speak, ['setKeepScreenOn', 'loadFontFace']),
    ...silent(speak, ['vibrateShort', 'vibrateLong']),
    ...later({
      ...changes('setNavigationBarTitle', title),
      ...changes('setNavigationBarColor', colors),
      ...changes('showNavigationBarLoading', () => screen.bar({ loading: true })),
      ...changes('hideNavigationBarLoading', () => screen.bar({ loading: false })),
      ...changes('setBackgroundColor', background),
      ...changes('hideToast', () => screen.change({ toast: null })),
      ...changes('hideLoading', () => screen.change({ loading: null })),
      ...changes('hideKeyboard', () => screen.change({ keyboard: false })),
      ...changes('setVisualEffectOnCapture', ({ visualEffect }) =>
        screen.change({ captureHidden: visualEffect === 'hidden' }),
      ),
      getScreenBrightness: (options) =>
        done('getScreenBrightness', options, { value: device.brightness, ...bright(device) }),
    }),
  };
}

/** Alipay's name for the same number. */
const bright = ({ brightness }: { brightness: number }) => ({ brightness });

/** A toast that goes away by itself. */
export function showToast(
  { screen, time }: Parts,
  toast: Parameters<Parts['screen']['toast']>[0],
  ms: number,
): void {
  screen.toast(toast);
  const hide = () => {
    if (screen.state.toast === toast) screen.change({ toast: null });
  };
  time.set(hide, ms, { whose: 'host' });
}

/** 0 to 1; the page keeps it until the app is left. */
export function brighten({ device, screen }: Parts, value: number): void {
  device.brightness = value;
  screen.change({ brightness: value });
}
