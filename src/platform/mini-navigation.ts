import Taro from '@tarojs/taro';
import type { Navigation } from './capabilities';
import { askHost } from './host-call';
import { listeners } from './listeners';
import { CART_TAB, HOME, isTab, STACK_LIMIT } from './pages';

const moves = listeners<string>();

async function went(call: HostCall | undefined, options: HostOptions) {
  if (typeof options.url === 'string') moves.tell(options.url);
  return (await askHost(call, options, 5_000)).kind === 'ok' ? 'opened' : 'failed';
}

const current = () => Taro.getCurrentInstance().router?.path ?? '';

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Hosts hand over the query as it was written in the path. */
export function hostQuery(): Readonly<Record<string, string>> {
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(Taro.getCurrentInstance().router?.params ?? {})) {
    if (typeof value === 'string' && !/^(\$taro|__key_)/.test(name)) query[name] = decoded(value);
  }
  return query;
}

type Moves = Pick<
  Navigation,
  'open' | 'replace' | 'tab' | 'back' | 'onMove' | 'path' | 'setCartBadge' | 'onTab' | 'query'
>;

/** Moving between pages, which WeChat and Alipay do alike. */
export function hostNavigation(host: SharedHost): Moves {
  const tab = (path: string) => went(host.switchTab, { url: path.replace(/\?.*$/, '') });
  const replace = (path: string) =>
    isTab(path) ? tab(path) : went(host.redirectTo, { url: path });
  return {
    tab,
    replace,
    async open(path) {
      if (isTab(path)) return tab(path);
      if (getCurrentPages().length < STACK_LIMIT) {
        const outcome = await went(host.navigateTo, { url: path });
        if (outcome === 'opened' || getCurrentPages().length < STACK_LIMIT) return outcome;
      }
      return (await replace(path)) === 'opened' ? 'replaced' : 'failed';
    },
    back: () => (getCurrentPages().length > 1 ? went(host.navigateBack, { delta: 1 }) : tab(HOME)),
    setCartBadge(count) {
      // Fails while another page covers the tabs: tab pages ask again when they are shown.
      if (count > 0) {
        void askHost(host.setTabBarBadge, {
          index: CART_TAB,
          text: count > 99 ? '99+' : `${count}`,
        });
      } else {
        void askHost(host.removeTabBarBadge, { index: CART_TAB });
      }
    },
    onMove: moves.add,
    path: current,
    onTab: () => isTab(current()),
    query: hostQuery,
  };
}
