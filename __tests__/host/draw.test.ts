import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drawNode, drawPage } from '../../tools/host/draw';
import { drawFrame, readBars } from '../../tools/host/draw-frame';
import { asCss, readSheet } from '../../tools/host/draw-sheet';
import type { HostName } from '../../tools/host/logic/host-name';
import type { Templates } from '../../tools/host/logic/templates';
import { readTree } from '../../tools/host/logic/tree';
import { compiled, HOSTS, openShop } from './fixtures/hosts';

interface Raw {
  nn: string;
  cl?: string;
  st?: string;
  v?: string;
  cn?: Raw[];
  [key: string]: unknown;
}

/** Nodes named after their tag; attributes lie under their own names. */
const templates: Templates = {
  byName: new Map(),
  of: (kind) =>
    kind === 'lost'
      ? null
      : {
          name: kind,
          tag: kind,
          attributes: new Map([
            ['style', 'st'],
            ['scroll-x', 'scrollX'],
          ]),
          events: new Map(),
          delegate: false,
        },
};

const withIds = (raw: Raw): Raw & { sid: string; cn: never[] } => ({
  ...raw,
  sid: 's',
  cn: (raw.cn ?? []).map(withIds) as never[],
});

function draw(raw: Raw, host: HostName = 'weapp'): string {
  const roots = readTree({ root: { cn: [withIds(raw)] } }, templates);
  return roots.map((root) => drawNode(root, host)).join('');
}

const words = (v: string): Raw => ({ nn: 'block', v });

describe('a drawn page', () => {
  it('shows words as words, whatever signs are in them', () => {
    expect(draw({ nn: 'view', cn: [words('<b>"1" & 2</b>')] })).toContain(
      '>&lt;b&gt;&quot;1&quot; &amp; 2&lt;/b&gt;</div>',
    );
    expect(draw({ nn: 'input', value: '"><script>' })).toContain(
      'value="&quot;&gt;&lt;script&gt;"',
    );
  });

  it('keeps classes, styles and line breaks of texts', () => {
    expect(
      draw({ nn: 'text', cl: 'price price--card', st: 'color:red', cn: [words('a\nb')] }),
    ).toBe(
      '<span data-tag="text" id="s" class="price price--card" style="color:red">a<br>b</span>',
    );
  });

  it.each([
    ['view', 'div'],
    ['text', 'span'],
    ['image', 'img'],
    ['scroll-view', 'div'],
    ['button', 'button'],
    ['input', 'input'],
    ['textarea', 'textarea'],
  ])('draws <%s> as <%s>', (tag, element) => {
    expect(draw({ nn: tag })).toMatch(new RegExp(`^<${element} data-tag="${tag}"`));
  });

  it('fills the box of a picture as its mode says, and refuses a mode it does not know', () => {
    const picture = draw({ nn: 'image', mode: 'aspectFill', src: '/a.webp', st: 'width:9px' });
    expect(picture).toContain('style="object-fit:cover;width:9px" src="/a.webp"');
    expect(draw({ nn: 'image' })).toContain('object-fit:cover');
    expect(() => draw({ nn: 'image', mode: 'bottom' })).toThrow('mode "bottom"');
  });

  it('scrolls an inner box along the axis the page asked for', () => {
    const strip: Raw = { nn: 'scroll-view', scrollX: true, cn: [words('a')] };
    expect(draw(strip)).toContain('overflow-x:auto;overflow-y:hidden"><div class="host-scroll-con');
    expect(draw(strip, 'alipay')).toContain('overflow-y:hidden">a</div></div>');
  });

  it('leaves out what is hidden', () => {
    expect(draw({ nn: 'view', cn: [{ nn: 'view', hidden: true, cn: [words('secret')] }] })).toBe(
      '<div data-tag="view" id="s"></div>',
    );
  });

  it('fails at a tag it does not know and at a node without a template', () => {
    expect(() => draw({ nn: 'view', cn: [{ nn: 'canvas' }] })).toThrow('<canvas> can not be drawn');
    expect(() => draw({ nn: 'lost' })).toThrow('<lost> can not be drawn');
  });
});

describe('a sheet in a browser', () => {
  it('takes page for the body, and nothing else that is called so', () => {
    expect(asCss('page{height:100%}.a,page{x:1}page .b{x:1}.page,.my-page{animation:page}')).toBe(
      'body{height:100%}.a,body{x:1}body .b{x:1}.page,.my-page{animation:page}',
    );
  });

  it('measures rpx by the width of the screen', () => {
    expect(asCss('.a{width:375rpx}')).toBe('.a{width:calc(100vw * 375 / 750)}');
  });

  it('has imports in their place, each once, before the page', () => {
    const dist = mkdtempSync(path.join(tmpdir(), 'sheet-'));
    const write = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
      writeFileSync(path.join(dist, file), text);
    };
    write('app.wxss', '@import "./base.wxss";.app{}');
    write('base.wxss', '.base{}');
    write('pages/one.wxss', '@import "../base.wxss";.one{}');
    expect(readSheet('weapp', dist, 'pages/one')).toBe('.base{}.app{}\n.one{}');
    expect(readSheet('weapp', dist, 'pages/none')).toBe('.base{}.app{}');
  });
});

describe.each(HOSTS)('the shop drawn for %s', (host) => {
  it('has its words, and no style meant for H5', async () => {
    const { app } = await openShop(host);
    const sheet = readSheet(host, compiled(host), app.page.path);
    const html = drawPage(app.page.roots, sheet, host);
    expect(html).toContain('今日好物');
    expect(html).toContain('.screen--dark');
    expect(sheet).not.toMatch(/taro_router|taro-view-core|weui-tabbar/);
  });

  it('is framed by its title and by the tab bar only where it has one', () => {
    const bars = (page: string, dark = false) =>
      readBars(compiled(host), { page, dark, back: false, badges: new Map([[2, '3']]) });
    const home = drawFrame(host, bars('pages/tabs/home/index'), '/page');
    expect(home).toContain('两栖商城');
    expect(home).toContain('/assets/tab/home-on.png');
    expect(home).toContain('<b class="badge">3</b>');
    const product = bars('pages/product/detail/index');
    expect(product).toMatchObject({ title: '商品详情', tabs: [] });
  });
});

it('gives WeChat the colours of the theme', () => {
  const ground = (dark: boolean) =>
    readBars(compiled('weapp'), { page: 'x', dark, back: false, badges: new Map() }).ground;
  expect(ground(false)).toBe('#FFFFFF');
  expect(ground(true)).toBe('#1F1F1F');
});
