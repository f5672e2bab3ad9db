import type { Support } from './capabilities';

export const support = { chatButton: null } satisfies Support;
