import type { ShareCard, Unsupported } from './capabilities';

export const NEEDS_BUTTON: Unsupported = {
  kind: 'unsupported',
  reason: 'the host shares from a button with openType="share" only',
};

/** What `onShareAppMessage` returns on both mini-program hosts. */
export function hostCard({ title, path, imageUrl }: ShareCard): {
  title: string;
  path: string;
  imageUrl?: string;
} {
  return { title, path, ...(imageUrl === undefined ? {} : { imageUrl }) };
}
