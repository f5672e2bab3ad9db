/** Packages that ship newer syntax than the oldest WebView we serve: they go through Babel too. */
export const modernPackages = [
  /node_modules[\\/](zustand|swr|dequal|use-sync-external-store|valibot)[\\/]/,
  /node_modules[\\/]@nutui[\\/]/,
];

/** Sizes are logical pixels on every host (docs/decisions/002): nothing is rewritten to rpx or rem. */
export const postcss = {
  pxtransform: { enable: false, config: {} },
  cssModules: { enable: false },
  htmltransform: { enable: false, config: {} },
};
