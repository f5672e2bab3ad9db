import type { IMiniAppConfig } from '@tarojs/taro/types/compile';
import { modernPackages, postcss } from './shared';

export const mini: IMiniAppConfig<'webpack5'> = {
  postcss,
  compile: { include: modernPackages.map((pattern) => (file: string) => pattern.test(file)) },
  miniCssExtractPluginOption: { ignoreOrder: true },
  optimizeMainPackage: { enable: true },
  webpackChain(chain) {
    chain.performance.hints(false);
  },
};
