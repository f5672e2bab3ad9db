import type { Prefetch } from './health-capabilities';

export const prefetch = {
  read: () =>
    Promise.resolve({
      kind: 'unsupported',
      reason: 'Alipay’s preload.json makes fixed requests: none can carry the session',
    }),
} satisfies Prefetch;
