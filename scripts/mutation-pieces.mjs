/**
 * What is mutated, and by which tests it has to be noticed. The core of payments and its adapters, and
 * the rules of the health code, always as a whole: a file that is added there is mutated.
 */
export const pieces = {
  machine: {
    project: 'rules',
    mutate: ['src/domain/payment/**/*.ts'],
    tests: ['__tests__/domain/payment'],
  },
  health: {
    project: 'rules',
    mutate: ['src/domain/health/*.ts'],
    tests: ['__tests__/domain/health'],
  },
  runner: {
    project: 'h5',
    mutate: ['src/state/payment/*.ts'],
    tests: ['__tests__/state/payment'],
  },
  browser: {
    project: 'h5',
    mutate: [
      'src/platform/payment.h5.ts',
      'src/platform/leave-by-form.ts',
      'src/platform/allowed-url.ts',
      'src/platform/browser-scene.ts',
    ],
    tests: ['__tests__/platform/payment', '__tests__/platform/allowed-url'],
  },
  weapp: {
    project: 'weapp',
    mutate: ['src/platform/payment.weapp.ts'],
    tests: ['__tests__/platform/payment'],
  },
  alipay: {
    project: 'alipay',
    mutate: ['src/platform/payment.alipay.ts'],
    tests: ['__tests__/platform/payment'],
  },
};

/** Below `break` the run fails; nothing in the code may say that it is not to be mutated. */
export const thresholds = { high: 90, low: 80, break: 85 };
