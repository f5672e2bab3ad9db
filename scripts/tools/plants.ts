import { append, create, prepend, replace, rules, verify, type Plant } from './plant';
import { compiledPlants } from './plants-compiled';
import { paymentPlants } from './plants-payment';

const imports: readonly Plant[] = [
  {
    fault: 'domain imports state',
    file: 'src/domain/money.ts',
    change: prepend("import '@/state/cart';"),
    check: verify('imports'),
    says: /domain-sees-only/,
  },
  {
    fault: 'a feature imports another feature',
    file: 'src/features/cart/planted.ts',
    change: create("import '@/features/storefront/home';\n"),
    check: verify('imports'),
    says: /features-never-meet|resolvable/,
  },
  {
    fault: 'a feature imports the API directly',
    file: 'src/features/cart/planted.ts',
    change: create("import '@/api/index';\n"),
    check: verify('imports'),
    says: /features-see-state/,
  },
  {
    fault: 'two files import each other',
    file: 'src/domain/money.ts',
    change: prepend("import type {} from './order/order';"),
    check: verify('imports'),
    says: /no-circles/,
  },
  {
    fault: 'the mock backend imports a phone',
    file: 'mocks/planted.ts',
    change: create("import '../tools/host/logic/device';\n"),
    check: verify('imports'),
    says: /mocks-without-tools/,
  },
  {
    fault: 'a phone imports the source of the app',
    file: 'tools/host/logic/device.ts',
    change: prepend("import '@/state/cart';"),
    check: verify('imports'),
    says: /tools-see-mocks-and-domain/,
  },
  {
    fault: 'a helper of the tests that nobody uses',
    file: '__tests__/e2e/support/planted.ts',
    change: create('export const planted = 1;\n'),
    check: verify('unused'),
    says: /support\/planted/,
  },
  {
    fault: 'an export nobody uses',
    file: 'src/domain/money.ts',
    change: append('export const planted = 1;'),
    check: verify('unused'),
    says: /planted/,
  },
];

const style: readonly Plant[] = [
  {
    fault: 'window outside the platform layer',
    file: 'src/state/planted.ts',
    change: create('export const planted = () => window.innerWidth;\n'),
    check: verify('eslint'),
    says: /no-restricted-globals/,
  },
  {
    fault: 'the device clock in a rule',
    file: 'src/domain/planted.ts',
    change: create('export const planted = () => Date.now();\n'),
    check: verify('eslint'),
    says: /Time is injected/,
  },
  {
    fault: 'an any',
    file: 'src/domain/planted.ts',
    change: create('export const planted = (value: any): string => String(value);\n'),
    check: verify('eslint'),
    says: /no-explicit-any/,
  },
  {
    fault: 'a promise nobody waits for',
    file: 'src/domain/planted.ts',
    change: create('export function planted() {\n  Promise.resolve(1);\n}\n'),
    check: verify('eslint'),
    says: /no-floating-promises/,
  },
  {
    fault: 'a file of 251 lines',
    file: 'src/domain/planted.ts',
    change: create('export const planted = 1;\n' + '// why\n'.repeat(250)),
    check: verify('eslint'),
    says: /max-lines/,
  },
  {
    fault: 'an unformatted file',
    file: 'src/domain/planted.ts',
    change: create('export const planted={ a:1 }\n'),
    check: verify('format'),
    says: /planted\.ts/,
  },
];

const promises: readonly Plant[] = [
  {
    fault: 'no clipboard on alipay',
    file: 'src/platform/clipboard.alipay.ts',
    change: () => null,
    check: verify('types-alipay'),
    says: /clipboard/,
  },
  {
    fault: 'no payment on h5',
    file: 'src/platform/payment.h5.ts',
    change: () => null,
    check: verify('types-h5'),
    says: /payment/,
  },
  {
    fault: 'the contract drifts from docs/openapi.json',
    file: 'src/contract/payment.ts',
    change: replace(/path: '\/orders\/:orderNo\/payment'/, "path: '/orders/:orderNo/paid'"),
    check: verify('openapi'),
    says: /openapi|differs|drift/i,
  },
  {
    fault: 'a mock reply that breaks the contract',
    file: 'src/contract/values.ts',
    change: replace(
      /export const count = v\.pipe\(v\.number\(\)/,
      'export const count = v.pipe(v.string()',
    ),
    check: rules('__tests__/mocks'),
    says: /[1-9]\d* failed/,
  },
];

const release = (...steps: string[]) => verify(...steps);

/** These build, so they come last. */
const builds: readonly Plant[] = [
  {
    fault: 'a module that does not exist',
    file: 'src/app.tsx',
    change: prepend("import '@/planted-nowhere';"),
    check: release('build-weapp'),
    says: /FAIL build-weapp/,
  },
  {
    fault: 'an oversized main package',
    file: 'src/app.tsx',
    change: append(`console.info(${JSON.stringify('货'.repeat(200_000))});`),
    check: release('build-weapp', 'budgets'),
    says: /weapp main .*OVER/,
  },
  {
    fault: 'a secret in a release',
    file: 'src/app.tsx',
    change: append("console.info('apiclient_key.pem');"),
    check: release('build-weapp', 'scan'),
    says: /secret/,
  },
  {
    fault: "Taro's clipboard in a release for browsers",
    file: 'src/app.tsx',
    change: append(
      "void import('@tarojs/taro').then((taro) => taro.default.setClipboardData({ data: '' }));",
    ),
    check: release('build-h5', 'scan'),
    says: /h5.*Taro's clipboard/,
  },
  {
    fault: 'a mock address in a release',
    file: 'src/app.tsx',
    change: append("console.info('http://127.0.0.1:4010/__mock');"),
    check: release('build-alipay', 'scan'),
    says: /mock backend/,
  },
  {
    fault: "the testers' panel in a release",
    file: 'config/demo-parts.ts',
    change: replace(/process\.env\.AMPHI_MODE === 'mock'/, "process.env.AMPHI_MODE !== 'none'"),
    check: release('build-weapp', 'scan'),
    says: /panel for testers/,
  },
  {
    fault: 'a production build that is missing',
    file: 'dist/alipay/app.json',
    change: () => null,
    check: release('budgets'),
    says: /No production build of alipay/,
  },
];

export const plants: readonly Plant[] = [
  ...imports,
  ...style,
  ...promises,
  ...paymentPlants,
  ...builds,
  ...compiledPlants,
];
