/** What was decided at build time. The only reader of `process.env`. */

const mode = (process.env.AMPHI_MODE ?? 'production') as 'production' | 'mock' | 'development';

export const env = {
  host: process.env.TARO_ENV as 'weapp' | 'alipay' | 'h5',
  mode,
  /** As in package.json. */
  version: process.env.AMPHI_VERSION ?? '0.0.0',
  /** Prefix of every call: absolute on mini-programs, may be a path on H5. No slash at the end. */
  apiBase: process.env.AMPHI_API_BASE ?? '/api',
  /** How a build with mocks reaches them; empty in production. */
  mockDoor: (process.env.AMPHI_MOCK_DOOR ?? '') as 'http' | 'worker' | '',
  telemetry: {
    /** Share of launches that are measured, of those whose owner agreed. */
    rate: mode === 'production' ? 0.1 : 1,
    /** WeChat has its own console; with `true` its measurements also go to the backend. */
    toBackend: process.env.TARO_ENV !== 'weapp' || mode !== 'production',
  },
  /** Origins a payment may send the browser to; `self` is the page's own. */
  cashierOrigins:
    mode === 'production' ? ['https://openapi.alipay.com'] : ['https://openapi.alipay.com', 'self'],
} as const;
