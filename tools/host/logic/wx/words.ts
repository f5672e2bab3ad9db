import type { Words } from '../shared/respond';

/** WeChat says everything in `errMsg`. */
export const words: Words = {
  ok: (name) => ({ errMsg: `${name}:ok` }),
  fail: (name, why, errno) => ({
    errMsg: `${name}:fail ${why}`,
    ...(errno === undefined ? {} : { errno }),
  }),
};
