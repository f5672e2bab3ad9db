const { availableParallelism } = require('node:os');

process.env.AMPHI_VERSION = require('./package.json').version;

/** One project per kind of runtime: plain Node for rules, jsdom once per host for what Taro draws. */
const babel = {
  configFile: false,
  babelrc: false,
  presets: [
    ['@babel/preset-env', { targets: { node: 'current' } }],
    ['@babel/preset-react', { runtime: 'automatic' }],
    '@babel/preset-typescript',
  ],
};

const nutui = [
  'import',
  {
    libraryName: '@nutui/nutui-react-taro',
    libraryDirectory: 'dist/cjs/packages',
    camel2DashComponentName: false,
    // A file, not a function: what reaches a test worker is copied, and a function would be lost.
    customName: require.resolve('./config/nutui-cjs.cjs'),
  },
  'nutui',
];

const paths = {
  '^@/(.*)$': '<rootDir>/src/$1',
  '^@mocks/(.*)$': '<rootDir>/mocks/$1',
  '^@test/(.*)$': '<rootDir>/__tests__/support/$1',
};

const esm =
  '@tarojs|@stencil|lodash-es|@nutui|swr|dequal|use-sync-external-store|@open-draft|rettime|until-async|swiper|ssr-window|dom7|query-string|decode-uri-component|split-on-first|filter-obj|is-mobile|until-async|msw|@mswjs';

const node = (name, roots, extra = {}) => ({
  displayName: name,
  rootDir: __dirname,
  roots: roots.map((root) => `<rootDir>/${root}`),
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  transform: { '\\.[cm]?[jt]sx?$': ['babel-jest', babel] },
  transformIgnorePatterns: [`<rootDir>/node_modules/(?!(${esm})/)`],
  moduleNameMapper: paths,
  setupFilesAfterEnv: ['<rootDir>/__tests__/support/strict-console.ts'],
  ...extra,
});

const host = (name, testMatch) => ({
  displayName: name,
  rootDir: __dirname,
  roots: ['<rootDir>/__tests__'],
  testEnvironment: 'jest-fixed-jsdom',
  testEnvironmentOptions: { url: 'http://localhost/' },
  testMatch,
  moduleFileExtensions: [
    `${name}.tsx`,
    `${name}.ts`,
    'tsx',
    'ts',
    'js',
    'cjs',
    'mjs',
    'jsx',
    'json',
    'node',
  ],
  transform: { '\\.[cm]?[jt]sx?$': ['babel-jest', { ...babel, plugins: [nutui] }] },
  transformIgnorePatterns: [`<rootDir>/node_modules/(?!(${esm})/)`],
  moduleNameMapper: {
    ...paths,
    '\\.(css|scss)$': 'identity-obj-proxy',
    '\\.(png|webp|svg)$': '<rootDir>/__tests__/support/asset.ts',
    '^@tarojs/components$': '@tarojs/components/lib/react',
    '^@tarojs/taro$': '<rootDir>/__tests__/support/taro.ts',
  },
  globals: {
    DEPRECATED_ADAPTER_COMPONENT: false,
    ENABLE_INNER_HTML: true,
    ENABLE_ADJACENT_HTML: true,
    ENABLE_SIZE_APIS: true,
    ENABLE_TEMPLATE_CONTENT: true,
    ENABLE_MUTATION_OBSERVER: true,
    ENABLE_CLONE_NODE: true,
    ENABLE_CONTAINS: true,
  },
  setupFiles: [`<rootDir>/__tests__/support/env.${name}.ts`],
  setupFilesAfterEnv: [
    '<rootDir>/__tests__/support/strict-console.ts',
    '<rootDir>/__tests__/support/dom.ts',
  ],
});

/** `x.h5.test.ts` is for one host alone. */
const notFor = (...hosts) => hosts.map((name) => `!**/*.${name}.test.ts?(x)`);

const onEveryHost = ['<rootDir>/__tests__/platform/**/*.test.ts?(x)', '**/*.hosts.test.ts?(x)'];
const onH5 = ['api', 'state', 'ui', 'features', 'cashier'].map(
  (folder) => `<rootDir>/__tests__/${folder}/**/*.test.ts?(x)`,
);

module.exports = {
  // One worker less than cores leaves a machine of two with one.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testTimeout: 20000,
  // Each project has its own. Without this one the search for unused files takes all of __tests__ for tests.
  testMatch: ['**/*.test.ts?(x)'],
  projects: [
    node('rules', ['__tests__/domain', '__tests__/contract', '__tests__/mocks', '__tests__/tools']),
    host('weapp', [...onEveryHost, ...notFor('alipay', 'h5')]),
    host('alipay', [...onEveryHost, ...notFor('weapp', 'h5')]),
    host('h5', [...onEveryHost, ...onH5, ...notFor('weapp', 'alipay')]),
    node('compiled', ['__tests__/host']),
  ],
};
