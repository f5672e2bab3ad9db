export const outputRoot = process.env.AMPHI_OUT ?? `dist/${process.env.TARO_ENV ?? 'h5'}`;

/** Packages that ship newer syntax than the oldest WebView we serve: they go through Babel too. */
export const modernPackages = [
  /node_modules[\\/](zustand|swr|dequal|use-sync-external-store|valibot|uqr)[\\/]/,
  /node_modules[\\/]@nutui[\\/]/,
];

/** Sizes are logical pixels on every host (docs/decisions/002): nothing is rewritten to rpx or rem. */
export const postcss = {
  pxtransform: { enable: false, config: {} },
  cssModules: { enable: false },
};

/** Taro switches most of terser's passes off for mini-programs; all of them on saves 7 %. */
const on = [
  'arrows',
  'collapse_vars',
  'comparisons',
  'computed_props',
  'hoist_props',
  'inline',
  'loops',
  'negate_iife',
  'properties',
  'reduce_funcs',
  'reduce_vars',
  'switches',
  'typeofs',
  'directives',
];

export const terser = {
  compress: {
    ecma: 2015,
    passes: 3,
    keep_fargs: false,
    drop_debugger: true,
    pure_getters: true,
    ...Object.fromEntries(on.map((pass) => [pass, true])),
  },
  keep_fnames: false,
  // Taro's own quote_keys breaks private names in packages that ship them.
  output: {
    ecma: 2015,
    comments: false,
    ascii_only: false,
    quote_keys: false,
    keep_quoted_props: false,
  },
};
