import type { Prefetch } from './health-capabilities';
import { askHost, textField } from './host-call';

const PATIENCE_MS = 1_000;

/**
 * The address is set in WeChat's console. No token of ours is handed over: it would stand in that
 * address; without one WeChat sends its own one-time login code, and the backend knows who it is.
 */
export const prefetch = {
  async read() {
    const answer = await askHost(wx.getBackgroundFetchData, { fetchType: 'pre' }, PATIENCE_MS);
    if (answer.kind === 'missing') return { kind: 'unsupported', reason: 'WeChat below 2.8.0' };
    const text = answer.kind === 'ok' ? textField(answer.value, 'fetchedData') : '';
    return text === '' ? null : text;
  },
} satisfies Prefetch;
