/** NutUI's `import` plugin adds each component's own CSS; its JS tree-shakes anyway. */
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
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
