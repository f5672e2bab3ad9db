import type { Scene } from '@/domain/payment/environment';

/**
 * What happens to a link (table 4.4). Only `pay` takes the token out of the address; on all other
 * routes the address stays as it is, or "open in a browser" would open a page without a link (C1).
 */
export type Route =
  /** A web-view of WeChat's mini-program: nothing can be paid here. */
  | 'back-to-wechat'
  /** WeChat's own browser: open it elsewhere. */
  | 'open-elsewhere'
  /** Another app's browser: open it elsewhere, or try. */
  | 'elsewhere-or-try'
  /** A web-view of Alipay's mini-program: that one pays. */
  | 'back-to-alipay'
  | 'pay'
  /** Nothing is known of the browser: nothing happens by itself. */
  | 'ask';

export const ROUTES: Readonly<Record<Scene, Route>> = {
  'wechat-webview': 'back-to-wechat',
  wechat: 'open-elsewhere',
  'alipay-webview': 'back-to-alipay',
  alipay: 'pay',
  'in-app': 'elsewhere-or-try',
  mobile: 'pay',
  desktop: 'pay',
  unknown: 'ask',
};

const TOKEN = /^[\w-]{22,128}$/;

/**
 * The token in a link's fragment.
 * @returns null without a fragment; `broken` when it is cut off or something else
 */
export function tokenIn(hash: string): string | null {
  const text = hash.replace(/^#/, '');
  if (text === '') return null;
  return TOKEN.test(text) ? text : 'broken';
}
