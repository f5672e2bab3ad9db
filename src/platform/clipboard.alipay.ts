import type { Clipboard } from './capabilities';
import { askHost, numberField } from './host-call';

/** No permission: 4 the app's, 2001 the person's. */
const DENIED = [4, 2001];

export const clipboard = {
  announcesItself: false,
  async copy(text) {
    const answer = await askHost(my.setClipboard, { text }, 3_000);
    if (answer.kind === 'ok') return 'copied';
    if (answer.kind !== 'fail') return 'failed';
    return DENIED.includes(numberField(answer.value, 'error') ?? 0) ? 'denied' : 'failed';
  },
} satisfies Clipboard;
