import type { Prefetch } from './health-capabilities';

export const prefetch = {
  read: () =>
    Promise.resolve({ kind: 'unsupported', reason: 'nobody asks for a page before it is opened' }),
} satisfies Prefetch;
