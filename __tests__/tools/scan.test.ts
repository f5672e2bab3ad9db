import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { scanFolder, scanText } from '../../scripts/tools/scan';

test.each([
  ['const a="-----BEGIN PRIVATE KEY-----"', 'a secret that belongs on a server'],
  ['wx.appSecret', 'a secret that belongs on a server'],
  ['load("apiclient_key.pem")', 'a secret that belongs on a server'],
  ['reply.session_key', 'a secret that belongs on a server'],
  ['const mchKey=1', 'a secret that belongs on a server'],
  ['"mch-key":', 'a secret that belongs on a server'],
  ['api_v3_key', 'a secret that belongs on a server'],
  ['fetch("http://127.0.0.1:4010")', "a developer's machine"],
  ['fetch("http://api.shop.cn/x")', 'an address without TLS'],
  ['post("/__mock/seed")', 'the mock backend'],
  ['"pages/qa/panel/index"', 'the panel for testers'],
  ['.demo-handle{left:0}', 'the panel for testers'],
  ['title:"测试面板"', 'the panel for testers'],
  ['process.env.AMPHI_MODE', 'an unreplaced build constant'],
])('%s is found in a release', (text, why) => {
  expect(scanText(text, 'weapp').map((finding) => finding.why)).toContain(why);
});

test('the name of an XML namespace is no address', () => {
  expect(scanText('xmlns="http://www.w3.org/2000/svg"', 'h5')).toEqual([]);
});

test("Taro's clipboard key matters on H5 only", () => {
  expect(scanText('taro_clipboard', 'h5')).toHaveLength(1);
  expect(scanText('taro_clipboard', 'weapp')).toEqual([]);
});

test('the page of the cashier is read like the shop, as deep as it lies', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'scan-'));
  mkdirSync(path.join(folder, 'c', 'js'), { recursive: true });
  writeFileSync(path.join(folder, 'c', 'index.html'), '<p>ok</p>');
  writeFileSync(path.join(folder, 'c', 'js', 'a.js'), 'localStorage.taro_clipboard');
  expect(scanFolder(folder, 'h5').map(({ file }) => path.relative(folder, file))).toEqual([
    path.join('c', 'js', 'a.js'),
  ]);
  rmSync(folder, { recursive: true });
});
