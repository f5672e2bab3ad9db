import Taro from '@tarojs/taro';
import { confirm, toast } from './browser-dialog';
import type { Navigation } from './capabilities';
import { listeners } from './listeners';
import { CART_TAB, HOME, isTab } from './pages';

async function went(move: () => Promise<unknown>): Promise<'opened' | 'failed'> {
  try {
    await move();
    return 'opened';
  } catch {
    return 'failed';
  }
}

/**
 * The code of a page did not come (offline, or a release took its place). Taro has already moved
 * the address: it goes back to the page that is still shown, so that the next tap can try again.
 */
window.addEventListener('unhandledrejection', (event) => {
  const reason: unknown = event.reason;
  if (!(reason instanceof Error) || reason.name !== 'ChunkLoadError') return;
  event.preventDefault();
  toast(navigator.onLine ? '页面没有打开，请重试' : '网络未连接，联网后再打开');
  if (Taro.getCurrentPages().length > 0) window.history.back();
});

/**
 * Taro's tab bar is made of links to `javascript:;`. What they do is in their click handler; following
 * them as well is refused by the page's policy, and reported at every tap.
 */
document.addEventListener(
  'click',
  (event) => {
    const { target } = event;
    if (target instanceof Element && target.closest('a[href^="javascript:"]'))
      event.preventDefault();
  },
  { capture: true },
);

const moves = listeners<string>();

function go(path: string, move: (options: { url: string }) => Promise<unknown>) {
  moves.tell(path);
  return went(() => move({ url: path }));
}

const LOOK_MS = 50;
const LOOKS = 200;

/** A page opened while the first one is still on its way is drawn into nothing: it waits for that. */
async function onTop(path: string): Promise<'opened' | 'failed'> {
  for (let look = 0; look < LOOKS && Taro.getCurrentPages().length === 0; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return go(path, Taro.navigateTo);
}

const current = () => Taro.getCurrentInstance().router?.path ?? '';
const tab = (path: string) => go(path.replace(/\?.*$/, ''), Taro.switchTab);

export const navigation = {
  tab,
  // A browser has no page limit; its own history is the stack.
  open: (path) => {
    if (isTab(path)) return tab(path);
    return Taro.getCurrentPages().length > 0 ? go(path, Taro.navigateTo) : onTop(path);
  },
  replace: (path) => (isTab(path) ? tab(path) : go(path, Taro.redirectTo)),
  back: () =>
    Taro.getCurrentPages().length > 1 ? went(() => Taro.navigateBack({ delta: 1 })) : tab(HOME),
  setCartBadge(count) {
    const text = count > 99 ? '99+' : `${count}`;
    void went(() =>
      count > 0
        ? Taro.setTabBarBadge({ index: CART_TAB, text })
        : Taro.removeTabBarBadge({ index: CART_TAB }),
    );
  },
  onMove: moves.add,
  path: current,
  onTab: () => isTab(current()),
  query() {
    const query: Record<string, string> = {};
    for (const [name, value] of Object.entries(Taro.getCurrentInstance().router?.params ?? {})) {
      if (typeof value === 'string' && !/^(\$taro|stamp$)/.test(name)) query[name] = value;
    }
    return query;
  },
  toast,
  confirm,
  refreshed() {
    void went(() => Promise.resolve(Taro.stopPullDownRefresh()));
  },
  setTitle(title) {
    document.title = title;
  },
} satisfies Navigation;
