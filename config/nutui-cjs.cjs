/** Where Node finds a NutUI component. */
module.exports = (name) => `@nutui/nutui-react-taro/dist/cjs/packages/${name.toLowerCase()}`;
