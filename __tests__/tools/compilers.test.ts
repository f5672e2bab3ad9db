import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { alipayConfig } from '../../scripts/tools/compilers/alipay-config';
import { openCompiled } from '../../scripts/tools/compilers/compiled';
import { componentsAndHandlers } from '../../scripts/tools/compilers/components';
import { brokenReferences } from '../../scripts/tools/compilers/drawable';
import { templateCompiler } from '../../scripts/tools/compilers/glass-easel';
import { HOST_LIMITS, packageSizes, pagesBothWays } from '../../scripts/tools/compilers/pages';
import { hostKind, kindsUsed, variants } from '../../scripts/tools/compilers/taro-kinds';
import { readErrors, wechatCompilers } from '../../scripts/tools/compilers/wechat';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'amphi-compiled-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A small native mini-program with these files changed or added; null leaves one out. */
function app(host: 'weapp' | 'alipay', changes: Record<string, string | null> = {}) {
  const markup = host === 'weapp' ? 'wxml' : 'axml';
  const files: Record<string, string | null> = {
    'app.json': JSON.stringify({ pages: ['pages/a/a'] }),
    'app.js': 'App({});',
    'pages/a/a.json': '{}',
    'pages/a/a.js': 'Page({ go() {} });',
    [`pages/a/a.${markup}`]: `<view ${host === 'weapp' ? 'bindtap' : 'onTap'}="go">{{a}}</view>`,
    ...changes,
  };
  for (const [file, text] of Object.entries(files)) {
    if (text === null) continue;
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return openCompiled(folder);
}

const says = (found: readonly { file: string; line?: number; says: string }[]) =>
  found.map(({ file, line, says: words }) => `${file}:${String(line ?? 0)} ${words}`);

describe.each(['weapp', 'alipay'] as const)('a sound %s build', (host) => {
  test('passes every check', async () => {
    const compiled = app(host);
    expect(compiled.host).toBe(host);
    expect([
      ...templateCompiler(compiled),
      ...brokenReferences(compiled),
      ...(await componentsAndHandlers(compiled)),
      ...pagesBothWays(compiled),
      ...packageSizes(compiled, HOST_LIMITS),
    ]).toEqual([]);
  });
});

describe('elements', () => {
  test('are those that are created, not words that a choice between them compares', () => {
    const compiled = app('weapp', {
      'pages/a/a.js':
        'a=(0,r.jsx)("view",{});b=r.createElement("swiper");c=(0,r.jsx)("help"===d?e:f,{})',
    });
    expect([...kindsUsed(compiled, new Set())].sort()).toEqual(['swiper', 'view']);
  });
});

describe('templates', () => {
  test('a broken expression is told with its file and line, in axml too', () => {
    const compiled = app('alipay', {
      'pages/a/a.axml': '<view>\n  <text a:if="{{a+}}"/>\n</view>',
    });
    expect(says(templateCompiler(compiled))).toEqual([
      expect.stringMatching(/^pages\/a\/a\.axml:2 fatal: /),
    ]);
  });

  test('a script that is no script is told with its line', () => {
    const compiled = app('weapp', {
      'u.wxs': 'module.exports = {\n  a: function () { retrun 1 }\n}',
    });
    expect(says(templateCompiler(compiled))).toEqual([expect.stringMatching(/^u\.wxs:2 /)]);
  });

  test('a template by a name nobody defines, and an import of no file', () => {
    const markup = '<import src="./b.wxml"/>\n<template is="c"/>';
    const compiled = app('weapp', { 'pages/a/a.wxml': markup });
    expect(says(brokenReferences(compiled))).toEqual([
      'pages/a/a.wxml:1 imports pages/a/b.wxml, which does not exist',
      'pages/a/a.wxml:2 no template "c"',
    ]);
  });

  test('a template of an imported file is known', () => {
    const compiled = app('weapp', {
      'b.wxml': '<template name="c"><view/></template>',
      'pages/a/a.wxml': '<import src="/b.wxml"/><template is="c"/>',
    });
    expect(brokenReferences(compiled)).toEqual([]);
  });
});

describe('components and handlers', () => {
  test('a handler the page lacks, with the line that binds it', async () => {
    const compiled = app('weapp', { 'pages/a/a.wxml': '<view/>\n<view catch:tap="stop"/>' });
    expect(says(await componentsAndHandlers(compiled))).toEqual([
      'pages/a/a.wxml:2 catch:tap="stop", but pages/a/a has no method stop',
    ]);
  });

  test('a handler of a behaviour counts', async () => {
    const script =
      'const more = Behavior({ methods: { stop() {} } }); Page({ behaviors: [more] });';
    const compiled = app('weapp', {
      'pages/a/a.js': script,
      'pages/a/a.wxml': '<view bindtap="stop"/>',
    });
    expect(await componentsAndHandlers(compiled)).toEqual([]);
  });

  test('a tag that is no component, and a component without files', async () => {
    const compiled = app('weapp', {
      'pages/a/a.json': '{"usingComponents":{"x-b":"/x/b"}}',
      'pages/a/a.wxml': '<x-b/><x-c/>',
    });
    expect(says(await componentsAndHandlers(compiled))).toEqual([
      'pages/a/a.json:0 component x-b: x/b.js does not exist',
      'pages/a/a.json:0 component x-b: x/b.json does not exist',
      'pages/a/a.json:0 component x-b: x/b.wxml does not exist',
      'pages/a/a.wxml:1 <x-c> is no component of pages/a/a',
    ]);
  });

  test('a script that cannot run is a page that cannot open', async () => {
    const compiled = app('weapp', { 'pages/a/a.js': 'nothing.here();' });
    expect(says(await componentsAndHandlers(compiled))).toEqual([
      'pages/a/a.js:0 nothing is not defined',
    ]);
  });
});

describe('pages and packages', () => {
  test('a listed page without markup, and a page nobody lists', () => {
    const compiled = app('weapp', {
      'pages/a/a.wxml': null,
      'pages/b/b.wxml': '<view/>',
      'pages/b/b.js': 'Page({});',
      'pages/b/b.json': '{}',
      'part.wxml': '<view/>',
      'part.js': 'Component({});',
      'part.json': '{"component":true}',
    });
    expect(says(pagesBothWays(compiled))).toEqual([
      'app.json:0 lists pages/a/a, but pages/a/a.wxml is missing',
      'pages/b/b.wxml:0 a page that app.json does not list',
    ]);
  });

  test('a package is over its limit by its own files alone', () => {
    const config = { pages: ['pages/a/a'], subPackages: [{ root: 'sub', pages: ['b'] }] };
    const compiled = app('weapp', {
      'app.json': JSON.stringify(config),
      'sub/big.js': 'a'.repeat(3000),
    });
    const found = packageSizes(compiled, { mainRawKB: 2, subpackageRawKB: 2 });
    expect(says(found)).toEqual(['app.json:0 subpackage sub weighs 2.9 KB, over its 2 KB']);
  });
});

describe("WeChat's compilers", () => {
  test('both ways of telling a place are read, the count is not', () => {
    const output =
      'u.wxs:1:39:End of file\nERR: app.wxss(2:1): unexpected token `*`\n\nerror file count: 0';
    expect(says(readErrors(output, 'wcc'))).toEqual([
      'u.wxs:1 End of file',
      'app.wxss:2 unexpected token `*`',
    ]);
  });

  test('a refusal without words is still a refusal', () => {
    expect(readErrors('', 'wcc')).toHaveLength(1);
  });

  test('a machine they are not made for is said so', () => {
    expect(wechatCompilers(app('weapp'), { platform: 'linux', arch: 'arm64' })).toEqual({
      skipped: 'wcc and wcsc do not run on linux arm64',
    });
  });
});

describe("alipay's configuration", () => {
  const config = (text: object) =>
    alipayConfig(app('alipay', { 'app.json': JSON.stringify({ pages: ['pages/a/a'], ...text }) }));

  test('the smallest one passes', async () => {
    expect(await config({})).toEqual([]);
  });

  test.each([
    ['a key nobody knows', { subpackage: [] }, /subpackage/],
    ['a colour that is a name', { window: { titleBarColor: 'white' } }, /titleBarColor.*#RRGGBB/],
    ["WeChat's name for the title", { window: { navigationBarTitleText: 'a' } }, /TitleText/],
    ['one root twice', { subPackages: [1, 2].map(() => ({ root: 's/t', pages: ['b/c'] })) }, /two/],
    [
      'a root inside a root',
      { subPackages: ['su', 'su/in'].map((root) => ({ root, pages: ['b/c'] })) },
      /su\/in\/ lies inside su\//,
    ],
    ['a main page inside a root', { subPackages: [{ root: 'pages', pages: ['b/c'] }] }, /inside a/],
    [
      'a tab that is no main page',
      { tabBar: { items: ['pages/a/a', 'sub/b'].map((pagePath) => ({ pagePath, name: 'a' })) } },
      /tab sub\/b is not a page/,
    ],
    [
      'a tab whose icon is missing',
      {
        tabBar: {
          items: [1, 2].map(() => ({ pagePath: 'pages/a/a', name: 'a', icon: 'a.png' })),
        },
      },
      /no icon a\.png/,
    ],
    ['a preload of no page', { preloadRule: { x: { packages: ['y'] } } }, /no page x/],
  ])('%s is refused', async (_, text, words) => {
    expect(says(await config(text)).join('\n')).toMatch(words);
  });
});

test('what Taro draws differently by its handlers needs all of its templates', () => {
  expect(variants(hostKind('div'))).toContain('catch-view');
  expect(variants('image')).toEqual(['image', 'static-image']);
  expect(variants(hostKind('iframe'))).toEqual(['web-view']);
});
