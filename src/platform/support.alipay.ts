import type { Support } from './capabilities';

/** Alipay's contact-button needs the merchant's own tnt-inst-id and scene: until then, the phone. */
export const support = { chatButton: null } satisfies Support;
