import type { Share } from './capabilities';
import { hostCard, NEEDS_BUTTON } from './mini-share';

export const share = {
  mode: 'button',
  share: () => Promise.resolve(NEEDS_BUTTON),
  toHostCard: hostCard,
} satisfies Share;
