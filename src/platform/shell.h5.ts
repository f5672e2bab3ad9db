import type { Shell } from './capabilities';
import { readHost } from './host-call';
import { browserScene } from './browser-scene';

interface Bridges {
  readonly WeixinJSBridge?: { invoke(name: string, options: object, done: () => void): void };
  readonly AlipayJSBridge?: { call(name: string): void };
}

/**
 * The bridges that both apps put into their web-views. WeChat's own script would do the same call,
 * but no third-party script runs here.
 */
export const shell = {
  leave() {
    const { WeixinJSBridge, AlipayJSBridge } = window as Bridges;
    const { scene } = browserScene();
    const asked = readHost(() => {
      if (scene === 'wechat-webview' && WeixinJSBridge) {
        const options = { name: 'navigateBack', arg: JSON.stringify({ delta: 1 }) };
        WeixinJSBridge.invoke('invokeMiniProgramAPI', options, () => undefined);
        return true;
      }
      if (scene !== 'alipay-webview' || !AlipayJSBridge) return false;
      AlipayJSBridge.call('popWindow');
      return true;
    }, false);
    return asked ? 'asked' : { kind: 'unsupported', reason: 'no bridge to a mini-program' };
  },
  address: (path) => window.location.origin + path,
} satisfies Shell;
