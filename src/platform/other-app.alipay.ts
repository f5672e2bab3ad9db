import type { OtherApp } from './health-capabilities';
import { wechatTwin } from './twins';

export const otherApp = {
  twins: [wechatTwin],
  open: () => ({ kind: 'unsupported', reason: 'Alipay opens mini-programs of Alipay only' }),
} satisfies OtherApp;
