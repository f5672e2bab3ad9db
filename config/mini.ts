import type { IMiniAppConfig } from '@tarojs/taro/types/compile';
import { DemoParts, isDemo } from './demo-parts';
import { ModuleNames } from './module-names';
import { modernPackages, outputRoot, postcss } from './shared';

export const mini: IMiniAppConfig<'webpack5'> = {
  // Off, it would also leave the blocks marked `#ifdef h5` in the mini-programs' styles.
  postcss: { ...postcss, pxtransform: { enable: true, config: { methods: ['platform'] } } },
  compile: { include: modernPackages.map((pattern) => (file: string) => pattern.test(file)) },
  miniCssExtractPluginOption: { ignoreOrder: true },
  optimizeMainPackage: { enable: true },
  webpackChain(chain) {
    chain.performance.hints(false);
    if (!isDemo) return;
    chain.plugin('demo-parts').use(DemoParts);
    chain.plugin('module-names').use(ModuleNames, [`${outputRoot}.modules.json`]);
  },
};
