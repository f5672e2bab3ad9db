import type { Update } from './capabilities';

export const update = {
  onReady() {
    // A browser fetches the new version with the next page load.
  },
} satisfies Update;
