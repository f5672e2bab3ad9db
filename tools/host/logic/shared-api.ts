import { reply, type Options } from './api';
import type { Parts } from './host-parts';
import type { Moves } from './page-stack';
import { appInfo, systemInfo, windowInfo } from './system';

export type Members = Record<string, unknown>;

/** How a host words success and failure. */
export interface Words {
  readonly ok: (name: string) => Record<string, unknown>;
  readonly fail: (name: string, why: string, code?: number) => Record<string, unknown>;
}

type Respond = (options: Options | undefined, ok: boolean, value: Record<string, unknown>) => void;

export const responder =
  (parts: Parts): Respond =>
  (options, ok, value) =>
    reply(parts, options, { ok, value });

const MOVES = ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch'] as const;

function moves(parts: Parts, words: Words): Members {
  const { stack, time } = parts;
  const respond = responder(parts);
  const made =
    (name: keyof Moves, go: (options: Options) => string | null) =>
    (options: Options = {}) => {
      // The host works on it after the call has returned.
      time.set(
        () => {
          const refused = go(options);
          respond(
            options,
            refused === null,
            refused === null ? words.ok(name) : words.fail(name, refused),
          );
        },
        1,
        { whose: 'host' },
      );
    };
  return {
    ...Object.fromEntries(
      MOVES.map((name) => [
        name,
        made(name, ({ url }) => stack[name](resolveUrl(parts, String(url)))),
      ]),
    ),
    navigateBack: made('navigateBack', ({ delta }) => stack.navigateBack(Number(delta ?? 1))),
  };
}

function resolveUrl({ stack }: Parts, url: string): string {
  if (url.startsWith('/')) return url;
  const here = (stack.top?.route ?? '').split('/').slice(0, -1);
  for (const part of url.split('/')) {
    if (part === '..') here.pop();
    else if (part !== '.') here.push(part);
  }
  return `/${here.join('/')}`;
}

/** Every rectangle is null: there is no view to measure. */
function selectorQuery({ time, realm }: Parts): Members {
  let asked = 0;
  const query: Members = {};
  const node: Members = {};
  const next = () => {
    asked += 1;
    return query;
  };
  for (const name of ['boundingClientRect', 'scrollOffset', 'fields', 'node', 'context', 'rect']) {
    node[name] = next;
    query[name] = next;
  }
  for (const name of ['select', 'selectAll', 'selectViewport'])
    query[name] = () => ({ ...query, ...node });
  query.in = () => query;
  query.exec = (done?: (found: unknown) => void) => {
    time.set(() => done?.(realm.inside(Array.from({ length: asked }, () => null))), 1);
    return query;
  };
  return query;
}

function observer(): Members {
  const self: Members = {};
  for (const name of ['relativeTo', 'relativeToViewport']) self[name] = () => self;
  self.observe = () => undefined;
  self.disconnect = () => undefined;
  return self;
}

const EARS = [
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'NetworkStatusChange',
  'ThemeChange',
];
const MORE_EARS = ['PageNotFound', 'MemoryWarning', 'WindowResize', 'KeyboardHeightChange'];

/** Calls that only need to succeed. */
const SILENT = [
  ...[
    'hideKeyboard',
    'pageScrollTo',
    'stopPullDownRefresh',
    'startPullDownRefresh',
    'vibrateShort',
  ],
  ...[
    'vibrateLong',
    'showLoading',
    'hideLoading',
    'hideToast',
    'setNavigationBarColor',
    'setTabBarStyle',
  ],
  ...[
    'setBackgroundColor',
    'setTabBarItem',
    'showTabBar',
    'hideTabBar',
    'showShareMenu',
    'hideShareMenu',
  ],
  ...['previewImage', 'setKeepScreenOn', 'loadFontFace', 'reportAnalytics', 'openSetting'],
];

/** What `wx` and `my` have in common in all but the words. */
export function sharedMembers(parts: Parts, words: Words): Members {
  const { realm, time, device, ears, stack, screen } = parts;
  const respond = responder(parts);
  const inside =
    <T>(read: () => T) =>
    () =>
      realm.inside(read());
  const later = (name: string) => (options?: Options) => respond(options, true, words.ok(name));
  const onTabPage =
    (name: string, work: (options: Options) => void) =>
    (options: Options = {}) => {
      // Badges can be set while a tab page is on top only.
      const isTab = parts.stack.pages.length === 1;
      if (isTab) work(options);
      const why = 'not TabBar page';
      respond(options, isTab, isTab ? words.ok(name) : words.fail(name, why));
    };
  const launch = { path: stack.top?.route ?? '', query: {}, scene: 1001, referrerInfo: {} };
  return {
    ...moves(parts, words),
    ...Object.fromEntries(SILENT.map((name) => [name, later(name)])),
    ...Object.fromEntries(
      [...EARS, ...MORE_EARS].flatMap((name) => [
        [`on${name}`, (listener: unknown) => ears.add(name, listener)],
        [`off${name}`, (listener: unknown) => ears.remove(name, listener)],
      ]),
    ),
    nextTick: (work: () => void) => void time.set(work, 1),
    createSelectorQuery: () => selectorQuery(parts),
    createIntersectionObserver: observer,
    getWindowInfo: inside(() => windowInfo(device)),
    getAppBaseInfo: inside(() => appInfo(device)),
    getDeviceInfo: inside(() => ({
      brand: 'Apple',
      model: 'iPhone 12',
      system: 'iOS 16.0',
      platform: 'ios',
    })),
    getSystemInfoSync: inside(() => systemInfo(device)),
    getSystemInfo: (options?: Options) => respond(options, true, systemInfo(device)),
    getMenuButtonBoundingClientRect: inside(() => ({
      ...{ width: 87, height: 32, top: 51, bottom: 83 },
      ...{ left: device.width - 94, right: device.width - 7 },
    })),
    getLaunchOptionsSync: inside(() => launch),
    getEnterOptionsSync: inside(() => launch),
    getUpdateManager: () => ({
      onCheckForUpdate: () => undefined,
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
    canIUse: () => true,
    setTabBarBadge: onTabPage('setTabBarBadge', ({ index, text }) => {
      screen.mark(Number(index), { badge: String(text) });
    }),
    removeTabBarBadge: onTabPage('removeTabBarBadge', ({ index }) => {
      screen.mark(Number(index), { badge: null });
    }),
    makePhoneCall: (options: Options) => {
      screen.calls.push(String(options.phoneNumber ?? options.number));
      respond(options, true, words.ok('makePhoneCall'));
    },
  };
}
