/** What was decided at build time. Apart from the ids of `platform/twins`, the only reader of `process.env`. */

const mode = (process.env.AMPHI_MODE ?? 'production') as 'production' | 'mock' | 'development';

const ALIPAY = 'https://openapi.alipay.com/gateway.do';
/** For online banking. */
const UNIONPAY = 'https://gateway.95516.com/gateway/api/frontTransReq.do';
const TRIALS =
  mode === 'production'
    ? []
    : ['https://openapi-sandbox.dl.alipaydev.com/gateway.do', '/mock-cashier/gateway.do'];

const origin = (url: string) => /^https?:\/\/[^/]+/.exec(url)?.[0] ?? '';

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
  /**
   * Gateways that a payment form may be posted to, without their query; what begins with `/` is on
   * the page's own origin.
   */
  gateways: [ALIPAY, UNIONPAY, ...TRIALS] as readonly string[],
  /** Those of the cashier page `/c/`. */
  linkGateways: [ALIPAY, ...TRIALS] as readonly string[],
  /** Origins of our own cashier page `/c/`; `self` is the page's own. */
  payOrigins: [
    process.env.AMPHI_PAY_ORIGIN ?? 'https://pay.shop.example.com',
    ...(process.env.TARO_ENV === 'h5' ? ['self'] : []),
    ...(mode === 'production'
      ? []
      : [origin(process.env.AMPHI_API_BASE ?? ''), 'http://127.0.0.1:*']),
  ] as readonly string[],
} as const;
