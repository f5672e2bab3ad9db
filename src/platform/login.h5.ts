import type { Login, Unsupported } from './capabilities';

const NO_HOST: Unsupported = { kind: 'unsupported', reason: 'a browser has no host account' };

export const login = {
  hostCode: () => Promise.resolve(NO_HOST),
  phoneButton: null,
  phoneProof: () => Promise.resolve(NO_HOST),
} satisfies Login;
