/**
 * `@tarojs/taro` for jsdom: taro-h5's APIs, on the default export too, as the compiler arranges it
 * in a build. Routing and page hooks go to `page`, which a test can read and fire.
 */
import * as api from '@tarojs/taro-h5';
import { useEffect, useRef } from 'react';
import { page } from './page';

type Callback = (...args: unknown[]) => unknown;

/** @param onMount what the page hears as soon as it is there */
const hook = (name: string, onMount: boolean, args: () => unknown[] = () => []) =>
  function usePageHook(callback: Callback): void {
    const latest = useRef(callback);
    latest.current = callback;
    useEffect(() => {
      if (onMount) latest.current(...args());
      return page.hear(name, (...given) => latest.current(...given));
    }, []);
  };

const move =
  (name: string, apply: (url: string) => void) =>
  ({ url = '' }: { url?: string; delta?: number } = {}) => {
    if (page.refused) return Promise.reject(new Error(`${name}:fail`));
    page.moves.push(url === '' ? name : `${name} ${url}`);
    apply(url);
    return Promise.resolve({ errMsg: `${name}:ok` });
  };

export const navigateTo = move('navigateTo', (url) => {
  page.stack.push(page.path);
  page.go(url);
});
export const redirectTo = move('redirectTo', (url) => page.go(url));
export const switchTab = move('switchTab', (url) => {
  page.stack = [];
  page.go(url);
});
export const reLaunch = switchTab;
export const navigateBack = move('navigateBack', () => page.go(page.stack.pop() ?? page.path));
export const getCurrentPages = () => [...page.stack, page.path].map((path) => ({ path }));
export const getCurrentInstance = () => ({
  app: null,
  page: { path: page.path },
  router: { path: page.path, params: page.query },
});
export const setTabBarBadge = ({ text }: { text: string }) => {
  page.badge = text;
  return Promise.resolve({ errMsg: 'setTabBarBadge:ok' });
};
export const removeTabBarBadge = () => {
  page.badge = null;
  return Promise.resolve({ errMsg: 'removeTabBarBadge:ok' });
};

const params = () => [page.query];
export const useLaunch = hook('useLaunch', true, params);
export const useLoad = hook('useLoad', true, params);
export const useReady = hook('useReady', true);
export const useDidShow = hook('useDidShow', true);
export const useDidHide = hook('useDidHide', false);
export const useUnload = hook('useUnload', false);
export const useError = hook('useError', false);
export const usePullDownRefresh = hook('usePullDownRefresh', false);
export const useReachBottom = hook('useReachBottom', false);
export const usePageScroll = hook('usePageScroll', false);
export const useShareAppMessage = hook('useShareAppMessage', false);
export const useRouter = () => ({ path: page.path, params: page.query });

export * from '@tarojs/taro-h5';
export { page, setRouter } from './page';

const own = {
  navigateTo,
  redirectTo,
  switchTab,
  reLaunch,
  navigateBack,
  getCurrentPages,
  getCurrentInstance,
  setTabBarBadge,
  removeTabBarBadge,
  useLaunch,
  useLoad,
  useReady,
  useDidShow,
  useDidHide,
  useUnload,
  useError,
  usePullDownRefresh,
  useReachBottom,
  usePageScroll,
  useShareAppMessage,
  useRouter,
};

export default { ...(api.default as object), ...api, ...own };
