const hooks = require('eslint-plugin-react-hooks');
const tseslint = require('typescript-eslint');

const everywhere = ['src', 'mocks', 'config', 'scripts', 'tools', '__tests__', 'types'].map(
  (folder) => `${folder}/**/*.{ts,mts,tsx}`,
);

/** Entry files: Taro and its build look for a default export there. */
const entries = [
  'src/app.tsx',
  'src/**/*.config.ts',
  'src/pages/**/index.tsx',
  'config/**',
  '**/*.d.ts',
];

/** The only places that may touch the host, the DOM or the build's environment. */
const hostCode = ['src/platform/**', 'src/api/transport.ts', 'src/env.ts', 'src/cashier/**'];

const hostGlobals = [
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'wx',
  'my',
  'process',
  'globalThis',
  'getApp',
  'getCurrentPages',
].map((name) => ({ name, message: 'Ask for it through src/platform (see docs/architecture.md).' }));

const missingOnPhones = [
  'BigInt',
  'AbortController',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'crypto',
  'structuredClone',
  'fetch',
  'queueMicrotask',
].map((name) => ({ name, message: 'Not in every mini-program runtime we serve.' }));

const lifecycleHooks = [
  'useLaunch',
  'useLoad',
  'useUnload',
  'useReady',
  'useDidShow',
  'useDidHide',
  'usePullDownRefresh',
  'useReachBottom',
  'usePageScroll',
  'useRouter',
  'useShareAppMessage',
  'useTabItemTap',
];

const suffixes = {
  regex: '\\.(weapp|alipay|h5)(\\.tsx?)?$',
  message: 'Import the plain name: the build picks the host.',
};

const noDefault = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only; Taro entry files are the exception.',
};
const ambientTime = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time is injected: take it from services.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time is injected: take it from services.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Randomness is injected: take it from services.',
  },
];

const typed = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/ban-ts-comment': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true },
  ],
};

module.exports = tseslint.config(
  {
    ignores: ['node_modules', 'dist*', 'coverage', 'reports', '.cache'],
  },
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-console': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['scripts/**', '__tests__/**', 'mocks/serve.ts', 'mocks/http.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: everywhere,
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: __dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: typed,
  },
  {
    files: ['src/**', 'mocks/**', 'scripts/**', 'config/**'],
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'mocks/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [suffixes] }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'mocks/**/*.ts', 'scripts/**/*.ts'],
    ignores: entries,
    rules: { 'no-restricted-syntax': ['error', noDefault] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: [...hostCode, 'src/**/*.config.ts'],
    rules: {
      'no-restricted-globals': ['error', ...hostGlobals, ...missingOnPhones],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@tarojs/taro',
              allowImportNames: lifecycleHooks,
              message: 'Only lifecycle hooks by name; the rest goes through src/platform.',
            },
          ],
          patterns: [suffixes],
        },
      ],
    },
  },
  {
    files: ['domain', 'features', 'state', 'ui'].map((layer) => `src/${layer}/**/*.{ts,tsx}`),
    rules: { 'no-restricted-syntax': ['error', noDefault, ...ambientTime] },
  },
);
