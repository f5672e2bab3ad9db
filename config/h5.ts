import path from 'node:path';
import type { IH5Config } from '@tarojs/taro/types/compile';
import { AssetManifest } from './asset-manifest';
import { addCashier, CASHIER, notCashier } from './cashier';
import { DemoParts, isDemo } from './demo-parts';
import { modernPackages, postcss } from './shared';

const isWorkerDoor = process.env.AMPHI_MOCK_DOOR === 'worker';

/**
 * Taro's own splitting copies @tarojs/components into every page's chunk. One shared set of
 * chunks: the framework, what several pages use, and each page alone.
 */
const splitChunks = {
  chunks: notCashier('all'),
  minSize: 0,
  maxInitialRequests: 20,
  cacheGroups: {
    default: false as const,
    defaultVendors: false as const,
    framework: {
      name: 'framework',
      chunks: notCashier('initial'),
      test: /node_modules[\\/]/,
      priority: 100,
    },
    common: { name: 'common', chunks: notCashier('initial'), minChunks: 1, priority: 1 },
    // Smaller than this it is copied: a page that waits for thirty files of 1 KB waits for the line.
    shared: {
      chunks: 'async' as const,
      minChunks: 2,
      minSize: 12_000,
      priority: 10,
      reuseExistingChunk: true,
    },
  },
};

export const h5: IH5Config<'webpack5'> = {
  publicPath: '/',
  staticDirectory: 'static',
  imageUrlLoaderOption: { limit: 1 },
  fontUrlLoaderOption: { limit: 1 },
  router: { mode: 'browser' },
  htmlPluginOption: { excludeChunks: [CASHIER] },
  esnextModules: ['@nutui'],
  postcss,
  output: {
    filename: 'js/[name].[contenthash:8].js',
    chunkFilename: 'chunk/[name].[contenthash:8].js',
  },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  compile: {
    include: [...modernPackages, /[\\/]mocks[\\/]/].map(
      (pattern) => (file: string) => pattern.test(file),
    ),
  },
  webpackChain(chain) {
    chain.performance.hints(false);
    if (process.env.NODE_ENV === 'production') chain.optimization.splitChunks(splitChunks);
    addCashier(chain);
    chain.plugin('asset-manifest').use(AssetManifest);
    if (isDemo) chain.plugin('demo-parts').use(DemoParts);
    if (isWorkerDoor)
      chain.entry('app').prepend(path.resolve(__dirname, '../mocks/browser-entry.ts'));
  },
};
