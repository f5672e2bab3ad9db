import { axmlToWxml, sjsToWxs, wechatName } from '../../tools/host/axml';

describe('axml as wxml', () => {
  test.each([
    [
      '<view a:if="{{a}}" a:for="{{b}}" a:key="sid"/>',
      '<view wx:if="{{a}}" wx:for="{{b}}" wx:key="sid"/>',
    ],
    ['<view onTap="eh" catchTouchMove="eh"/>', '<view bindtap="eh" catchtouchmove="eh"/>'],
    [
      '<view onLongTap="eh" onTransitionEnd="eh"/>',
      '<view bindlongtap="eh" bindtransitionend="eh"/>',
    ],
    ['<import-sjs name="xs" from="./utils.sjs" />', '<wxs module="xs" src="./utils.wxs" />'],
    ['<import-sjs name="xs" from="./u.sjs"></import-sjs>', '<wxs module="xs" src="./u.wxs"></wxs>'],
    ['<import src="../../base.axml"/>', '<import src="../../base.wxml"/>'],
    ['<include src="foot.axml" />', '<include src="foot.wxml" />'],
  ])('%s', (axml, wxml) => {
    expect(axmlToWxml(axml)).toBe(wxml);
  });

  test('values, text, comments and properties that only begin like events stay', () => {
    const axml = [
      '<!-- <view onTap="eh"/> -->',
      `<view online="{{on}}" catch-all style="{{i.a > 1 ? 'onTap' : 'a:if'}}" data-src="x.axml">`,
      '  {{a <b ? "onTap" : 1}} a:if onTap=',
      '</view>',
    ].join('\n');
    expect(axmlToWxml(axml)).toBe(axml);
  });

  test('lines stay where they were', () => {
    const axml = '<view\n  onTap="eh"\n  a:if="{{a}}"\n>\n</view>\n';
    expect(axmlToWxml(axml)).toBe('<view\n  bindtap="eh"\n  wx:if="{{a}}"\n>\n</view>\n');
  });

  test('parts of a script taken by name are refused', () => {
    expect(() => axmlToWxml('<import-sjs name="{ a }" from="./u.sjs"/>')).toThrow(/named parts/);
  });
});

describe('sjs as wxs', () => {
  test('imports and the default export become a module of WeChat', () => {
    const sjs = "import one from './one.sjs'\nexport default {\n  a: function () {}\n}";
    expect(sjsToWxs(sjs)).toBe(
      "var one = require('./one.wxs')\nmodule.exports = {\n  a: function () {}\n}",
    );
  });

  test.each(["import { a } from './one.sjs'", 'export const a = 1'])('%s is refused', (sjs) => {
    expect(() => sjsToWxs(sjs)).toThrow(/not translated/);
  });
});

test.each([
  ['pages/a/index.axml', 'pages/a/index.wxml'],
  ['utils.sjs', 'utils.wxs'],
  ['app.acss', 'app.wxss'],
  ['app.js', 'app.js'],
])('%s is %s to WeChat', (file, name) => {
  expect(wechatName(file)).toBe(name);
});
