import { failWith, never, succeed, type HostFake, type Script } from './host-fake';
import { page } from './page';

/** The parts of a driver that WeChat and Alipay share. */
export function miniParts(fake: HostFake) {
  const answer = (api: string, script: Script) => fake.script(api, script);
  return {
    answer,
    reply: (value: unknown, path: 'ok' | 'fail'): Script =>
      path === 'ok' ? succeed(value) : failWith(value),
    never,
    hold() {
      const waiting: (() => void)[] = [];
      const script: (status: string) => Script = (status) => (options) =>
        void waiting.push(() =>
          options.success?.({ [status]: 200, data: JSON.stringify({ url: options.url }) }),
        );
      return {
        script,
        release: () => waiting.splice(0).forEach((go) => go()),
        open: () => waiting.length,
      };
    },
    lifecycle: {
      show: () => fake.fire('onAppShow'),
      hide: () => fake.fire('onAppHide'),
      network: (online: boolean) =>
        fake.fire('onNetworkStatusChange', { isConnected: online, networkType: 'unknown' }),
    },
    navigation: {
      full: 'replaced' as const,
      refuse() {
        for (const api of ['navigateTo', 'redirectTo', 'switchTab', 'navigateBack']) {
          answer(api, failWith({ errMsg: `${api}:fail`, error: 2 }));
        }
      },
      fill(pages: number) {
        page.stack = Array.from({ length: pages - 1 }, (_none, index) => `/pages/x/${index}`);
      },
      badge() {
        const calls = fake.calls.filter(({ api }) => /TabBarBadge$/.test(api));
        const last = calls[calls.length - 1];
        return last?.api === 'setTabBarBadge' ? String(last.options.text) : null;
      },
    },
    telemetry: {
      handed: null,
      cannotHandOver: [],
      // Hosts tell of an error as a text.
      uncaught: (error: unknown) => fake.fire('onError', `MiniProgramError\n${String(error)}`),
      rejected: (reason: unknown) =>
        fake.fire('onUnhandledRejection', { reason, promise: Promise.resolve() }),
    },
    updates() {
      const ready: (() => void)[] = [];
      let restarts = 0;
      answer('getUpdateManager', () => ({
        onUpdateReady: (listener: () => void) => void ready.push(listener),
        applyUpdate: () => {
          restarts += 1;
        },
      }));
      return {
        arrive: () => ready.forEach((listener) => listener()),
        remove: () => fake.remove('getUpdateManager'),
        restarts: () => restarts,
      };
    },
    device: {
      noRandom: () => fake.remove('getRandomValues'),
      weakRandom: () => answer('getRandomValues', succeed({ randomValues: new ArrayBuffer(3) })),
      broken() {
        for (const api of ['getWindowInfo', 'getAppBaseInfo', 'getSystemInfoSync']) {
          answer(api, () => {
            throw new Error('host is not ready');
          });
        }
      },
      call: (yes: boolean) => answer('makePhoneCall', yes ? succeed() : failWith({ error: 11 })),
    },
  };
}
