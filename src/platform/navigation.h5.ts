import Taro from '@tarojs/taro';
import { confirm, toast } from './browser-dialog';
import type { Navigation } from './capabilities';
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

const tab = (path: string) => went(() => Taro.switchTab({ url: path.replace(/\?.*$/, '') }));

export const navigation = {
  tab,
  // A browser has no page limit; its own history is the stack.
  open: (path) => (isTab(path) ? tab(path) : went(() => Taro.navigateTo({ url: path }))),
  replace: (path) => (isTab(path) ? tab(path) : went(() => Taro.redirectTo({ url: path }))),
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
  onTab: () => isTab(Taro.getCurrentInstance().router?.path ?? ''),
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
