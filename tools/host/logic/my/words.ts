import type { Words } from '../shared/respond';

/** Alipay has a number and a sentence. */
export const words: Words = {
  ok: () => ({ success: true }),
  fail: (_name, why, error = 2) => ({ error, errorMessage: why, success: false }),
};
