import type { OtherApp } from './health-capabilities';
import { alipayTwin } from './twins';

export const otherApp = {
  twins: [alipayTwin],
  open: () => ({ kind: 'unsupported', reason: 'WeChat opens mini-programs of WeChat only' }),
} satisfies OtherApp;
