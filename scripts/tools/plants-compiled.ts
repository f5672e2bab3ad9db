import { append, create, prepend, replace, type Plant } from './plant';

const compilers = (check: string) => ['scripts/compilers.mjs', '--only', check];

/** Planted in what the builds made: nothing is built again. */
export const compiledPlants: readonly Plant[] = [
  {
    fault: 'compiled: a deleted template',
    file: 'dist/weapp/base.wxml',
    change: replace(/<template name="tmpl_3_8">[\s\S]*?\n<\/template>/, ''),
    check: compilers('drawable'),
    says: /no template "tmpl_3_8": <view>/,
  },
  {
    fault: 'compiled: an undefined component',
    file: 'dist/weapp/pages/orders/list/index.wxml',
    change: append('<price-tag />'),
    check: compilers('components'),
    says: /<price-tag> is no component/,
  },
  {
    fault: 'compiled: a missing event handler',
    file: 'dist/alipay/base.axml',
    change: replace(/onTap="eh"/, 'onTap="tapped"'),
    check: compilers('components'),
    says: /has no method tapped/,
  },
  {
    fault: 'compiled: a page outside app.json',
    file: 'dist/alipay/app.json',
    change: replace(/"list\/index","detail\/index"/, '"list/index"'),
    check: compilers('pages'),
    says: /pages\/orders\/detail\/index\.axml: a page that app\.json does not list/,
  },
  {
    fault: 'compiled: a subpackage over its size',
    file: 'dist/weapp/pages/orders/planted.js',
    change: create(`module.exports = '${'a'.repeat(250_000)}';\n`),
    check: compilers('sizes'),
    says: /subpackage pages\/orders weighs/,
  },
  {
    fault: 'compiled: a broken wxs',
    file: 'dist/weapp/utils.wxs',
    change: append('}'),
    check: compilers('wechat'),
    says: /utils\.wxs:\d+: Unexpected token/,
  },
  {
    fault: "compiled: a selector WeChat's compiler refuses",
    file: 'dist/weapp/app.wxss',
    change: append('* { color: red; }'),
    check: compilers('wechat'),
    says: /app\.wxss:\d+: unexpected token `\*`/,
  },
  {
    fault: 'compiled: a require that leads nowhere',
    file: 'dist/weapp/common.js',
    change: prepend('require("./nowhere.js");'),
    check: compilers('miniprogram-ci'),
    says: /common\.js: Couldn't resolve.*nowhere/,
  },
  {
    fault: 'compiled: a broken expression in axml',
    file: 'dist/alipay/base.axml',
    change: replace(/\{\{i\.cl\}\}/, '{{i.cl+}}'),
    check: compilers('templates'),
    says: /base\.axml:\d+: fatal/,
  },
  {
    fault: "compiled: a misspelt key of alipay's app.json",
    file: 'dist/alipay/app.json',
    change: replace(/"defaultTitle"/, '"defualtTitle"'),
    check: compilers('config'),
    says: /app\.json: window\.defualtTitle/,
  },
  {
    fault: 'compiled: two subpackages in one folder',
    file: 'dist/alipay/app.json',
    change: replace(/"root":"pages\/trade"/, '"root":"pages/orders"'),
    check: compilers('config'),
    says: /two subpackages are at pages\/orders/,
  },
  {
    fault: "a call alipay's typings do not know",
    file: 'src/platform/login.alipay.ts',
    change: replace(/my\.getPhoneNumber/, 'my.getPhoneNumbr'),
    check: compilers('calls'),
    says: /login\.alipay\.ts:\d+: my\.getPhoneNumbr/,
  },
];
