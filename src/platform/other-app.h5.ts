import { browserScene } from './browser-scene';
import type { OtherApp } from './health-capabilities';
import { ALIPAY_ID, alipayTwin, SCHEMES, WECHAT_ID, wechatTwin } from './twins';

const IDS = { wechat: WECHAT_ID, alipay: ALIPAY_ID };

/** Apps that keep a page from opening another app. */
const CLOSED = ['wechat', 'wechat-webview', 'in-app', 'desktop'];

export const otherApp = {
  twins: [wechatTwin, alipayTwin],
  open(app) {
    if (IDS[app] === '') return { kind: 'unsupported', reason: 'this build knows no such app' };
    if (CLOSED.includes(browserScene().scene)) {
      return { kind: 'unsupported', reason: 'this browser opens no other app' };
    }
    window.location.assign(SCHEMES[app]);
    return 'asked';
  },
} satisfies OtherApp;
