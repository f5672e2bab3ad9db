import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import path from 'node:path';
import { version } from '../package.json';
import { cashierCopies } from './cashier';
import { h5 } from './h5';
import { mini } from './mini';
import { outputRoot, terser } from './shared';

const host = process.env.TARO_ENV ?? 'h5';
const isH5 = host === 'h5';

/** What src/env.ts and src/platform/twins.ts read; each is replaced by a literal at build time. */
function constants(): Record<string, string> {
  const mode = process.env.AMPHI_MODE ?? 'production';
  const literal = (value: string) => JSON.stringify(value);
  return {
    'process.env.AMPHI_MODE': literal(mode),
    'process.env.AMPHI_VERSION': literal(version),
    'process.env.AMPHI_API_BASE': literal(
      process.env.AMPHI_API_BASE ?? (isH5 ? '/api' : 'https://api.shop.example.com/api'),
    ),
    'process.env.AMPHI_PAY_ORIGIN': literal(
      process.env.AMPHI_PAY_ORIGIN ?? 'https://pay.shop.example.com',
    ),
    'process.env.AMPHI_WECHAT_ID': literal(process.env.AMPHI_WECHAT_ID ?? ''),
    'process.env.AMPHI_ALIPAY_ID': literal(process.env.AMPHI_ALIPAY_ID ?? ''),
    'process.env.AMPHI_TWIN_ORIGIN': literal(
      process.env.AMPHI_TWIN_ORIGIN ?? 'https://shop.example.com',
    ),
    'process.env.AMPHI_MOCK_DOOR': literal(process.env.AMPHI_MOCK_DOOR ?? ''),
  };
}

/** Files a host reads beside the bundle: WeChat's theme, and the worker of the mock door. */
function copies(): { from: string; to: string }[] {
  if (host === 'weapp') return [{ from: 'src/theme.json', to: `${outputRoot}/theme.json` }];
  if (host !== 'h5') return [];
  if (process.env.AMPHI_MOCK_DOOR !== 'worker') return cashierCopies(outputRoot);
  const worker = 'mockServiceWorker.js';
  return [
    ...cashierCopies(outputRoot),
    { from: `node_modules/msw/lib/${worker}`, to: `${outputRoot}/${worker}` },
  ];
}

export default defineConfig<'webpack5'>(async () => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'amphi',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot: 'src',
    outputRoot,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: {
      enable: true,
      // A build with mocks lists a page more: modes that shared a cache would get each other's pages.
      name: [process.env.NODE_ENV, host, process.env.AMPHI_MODE].join('-'),
      buildDependencies: {
        // Outside what Taro watches: without these a change here would meet an old bundle.
        plugins: ['aria-plugin.js', 'aria-runtime.js', 'demo-parts.ts', 'module-names.ts'].map(
          (file) => path.resolve(__dirname, file),
        ),
      },
    },
    plugins: isH5 ? [] : [path.resolve(__dirname, 'aria-plugin.js')],
    defineConstants: constants(),
    alias: {
      '@': path.resolve(__dirname, '..', 'src'),
      '@mocks': path.resolve(__dirname, '..', 'mocks'),
    },
    copy: { patterns: copies(), options: {} },
    jsMinimizer: 'terser',
    cssMinimizer: 'lightningcss',
    terser: { enable: true, config: terser },
    mini,
    h5,
  };
  return config;
});
