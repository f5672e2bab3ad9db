import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asCss, readSheet } from '../../tools/host/phone/sheet';
import { compiled, HOSTS } from './fixtures/hosts';

describe('a sheet of a mini-program in a browser', () => {
  it('takes page for the body, and nothing else that is called so', () => {
    expect(asCss('page{x:1}.a,page{x:1}page .b{x:1}.page,.my-page{animation:page}', 'light')).toBe(
      'body{x:1}.a,body{x:1}body .b{x:1}.page,.my-page{animation:page}',
    );
  });

  it('gives the tags of the hosts the prefix they have in the page, and classes none', () => {
    expect(asCss('.a button{x:1}.button{x:1}image,view.b{x:1}', 'light')).toBe(
      '.a wx-button{x:1}.button{x:1}wx-image,wx-view.b{x:1}',
    );
  });

  it('measures rpx by the width of the screen', () => {
    expect(asCss('.a{width:375rpx}', 'light')).toBe('.a{width:calc(100vw * 375 / 750)}');
  });

  it('takes theme and insets from the phone that is shown, not from the browser', () => {
    const sheet = '@media (prefers-color-scheme: dark){.a{top:env(safe-area-inset-top)}}';
    expect(asCss(sheet, 'dark')).toBe('@media all{.a{top:var(--host-safe-top, 0px)}}');
    expect(asCss(sheet, 'light')).toContain('@media not all');
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
    expect(readSheet('weapp', dist, 'pages/one', 'light')).toBe('.base{}.app{}\n.one{}');
    expect(readSheet('weapp', dist, 'pages/none', 'light')).toBe('.base{}.app{}');
  });

  it.each(HOSTS)('has no style meant for H5 in the build for %s', (host) => {
    const sheet = readSheet(host, compiled(host), 'pages/tabs/home/index', 'light');
    expect(sheet).toContain('.screen--dark');
    expect(sheet).not.toMatch(/taro_router|taro-view-core|weui-tabbar/);
  });
});
