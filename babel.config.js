/**
 * The oldest runtimes served, as in package.json's browserslist, which Taro's preset does not read.
 * The excluded transforms only mend edge cases that this code does not meet; they cost 20 KB.
 */
const runtime = {
  // Hot reload needs the dev server; a development build without it must run alone.
  hot: process.argv.includes('--watch'),
  targets: { ios: '12', chrome: '61' },
  exclude: [
    'transform-destructuring',
    'transform-parameters',
    'transform-spread',
    'transform-template-literals',
    'transform-for-of',
  ],
};

/** NutUI's `import` plugin adds each component's own CSS; its JS tree-shakes anyway. */
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', ...runtime }]],
  plugins: [
    [
      'import',
      {
        libraryName: '@nutui/nutui-react-taro',
        camel2DashComponentName: false,
        customName: (name) =>
          `@nutui/nutui-react-taro/dist/es/packages/${name.toLowerCase()}/index.js`,
        style: (name) => name.replace(/\/index\.js$/, '/style/css'),
      },
      'nutui',
    ],
  ],
};
