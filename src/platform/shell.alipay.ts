import type { Shell } from './capabilities';

export const shell = {
  leave: () => ({ kind: 'unsupported', reason: 'it is the mini-program itself' }),
  address: () => null,
} satisfies Shell;
