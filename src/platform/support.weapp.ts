import type { Support } from './capabilities';

export const support = { chatButton: { openType: 'contact' } } satisfies Support;
