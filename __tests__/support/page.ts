/** The page a test is on: what Taro's hooks hear, and the router's state. */
type Listener = (...args: unknown[]) => unknown;

const hooks = new Map<string, Set<Listener>>();

export const page = {
  path: '/pages/tabs/home/index',
  query: {} as Record<string, string>,
  /** Paths behind the current page. */
  stack: [] as string[],
  /** Every move, as `navigateTo /path`. */
  moves: [] as string[],
  badge: null as string | null,
  /** The router says no from now on. */
  refused: false,
  refuse(): void {
    page.refused = true;
  },

  hear(hook: string, listener: Listener): () => void {
    const set = hooks.get(hook) ?? new Set();
    hooks.set(hook, set.add(listener));
    return () => void set.delete(listener);
  },
  /** Fires a page hook by Taro's name, for example `page.fire('useReachBottom')`. */
  fire(hook: string, ...args: unknown[]): unknown[] {
    return [...(hooks.get(hook) ?? [])].map((listener) => listener(...args));
  },
  show: () => page.fire('useDidShow'),
  hide: () => page.fire('useDidHide'),
  reachBottom: () => page.fire('useReachBottom'),
  pullDown: () => page.fire('usePullDownRefresh'),
  scroll: (scrollTop: number) => page.fire('usePageScroll', { scrollTop }),
  /** What the page would share. */
  share: (from: unknown = { from: 'button' }) => page.fire('useShareAppMessage', from)[0],
  go(url: string): void {
    const [path = '', search = ''] = url.split('?');
    page.path = path;
    page.query = Object.fromEntries(new URLSearchParams(search));
  },
  reset(): void {
    hooks.clear();
    page.go('/pages/tabs/home/index');
    page.stack = [];
    page.moves = [];
    page.badge = null;
    page.refused = false;
  },
};

/** Puts the test on a page with this query. */
export function setRouter(path: string, query: Readonly<Record<string, string>> = {}): void {
  page.path = path;
  page.query = { ...query };
}
