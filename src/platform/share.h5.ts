import type { Share } from './capabilities';
import { clipboard } from './clipboard';
import { textField } from './host-call';

export const share = {
  mode: 'call',
  async share({ title, path }) {
    const url = window.location.origin + path;
    if (typeof navigator.share === 'function') {
      try {
        await navigator.share({ title, url });
        return 'shared';
      } catch (error) {
        if (textField(error, 'name') === 'AbortError') return 'cancelled';
      }
    }
    return (await clipboard.copy(url)) === 'copied' ? 'copied' : 'failed';
  },
  toHostCard: ({ title, path, imageUrl }) => ({
    title,
    path,
    ...(imageUrl === undefined ? {} : { imageUrl }),
  }),
} satisfies Share;
