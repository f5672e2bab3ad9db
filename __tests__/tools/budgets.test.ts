import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe as describeLines, h5Lines, miniLines } from '../../scripts/tools/budgets';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'amphi-budgets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(file: string, content: string | Buffer): void {
  const full = path.join(folder, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, content);
}

const kb = (count: number) => randomBytes(count * 1024);
const mini = { mainRawKB: 10, mainGzipKB: 20, subpackageRawKB: 5, imageKB: 3, totalRawKB: 100 };

function miniApp(): void {
  const app = { pages: ['home'], subPackages: [{ root: 'pages/trade', pages: ['pay'] }] };
  put('app.json', JSON.stringify(app));
  put('app.js', kb(4));
  put('app.js.map', kb(50));
  put('pages/trade/pay.js', kb(2));
  put('pages/trade-not/x.js', kb(1));
}

const over = (text: string) => text.split('\n').filter((line) => line.endsWith('OVER'));

test('the main package is what lies outside the roots of the subpackages, without source maps', () => {
  miniApp();
  const lines = miniLines('weapp', folder, mini);
  const main = lines.find(({ what }) => what === 'weapp main');
  expect(Math.floor((main?.bytes ?? 0) / 1024)).toBe(5);
  expect(lines.find(({ what }) => what === 'weapp pages/trade')?.bytes).toBe(2 * 1024);
  expect(over(describeLines(lines))).toEqual([]);
});

test.each([
  ['app.js', 12, 'weapp main '],
  ['app.js', 25, 'weapp main gzip'],
  ['pages/trade/pay.js', 6, 'weapp pages/trade'],
  ['assets/big.png', 4, 'weapp image assets/big.png'],
  ['pages/trade/pay.js', 101, 'weapp all'],
])('%s of %i KB breaks the budget of "%s"', (file, size, what) => {
  miniApp();
  put(file, kb(size));
  const broken = over(describeLines(miniLines('weapp', folder, mini)));
  expect(broken.some((line) => line.startsWith(what))).toBe(true);
});

test('a subpackage may have a budget of its own', () => {
  miniApp();
  const own = { ...mini, subpackagesRawKB: { 'pages/trade': 1 } };
  expect(over(describeLines(miniLines('alipay', folder, own)))).toEqual([
    expect.stringMatching(/^alipay pages\/trade /),
  ]);
});

const h5 = {
  homePage: 'pages/home/index',
  firstLoadGzipKB: 8,
  routeGzipKB: 3,
  cashierGzipKB: 2,
  imageKB: 3,
  totalRawKB: 99,
};

function h5App(): void {
  put('index.html', '<div id="app"></div><script src="/js/inline.js"></script>');
  put('js/inline.js', kb(1));
  put('js/app.js', kb(2));
  put('chunk/shared.js', kb(2));
  put('chunk/home.js', kb(1));
  put('chunk/home.css', kb(9));
  put('chunk/pay.js', kb(1));
  const groups = [
    {
      requests: ['./pages/home/index'],
      files: ['chunk/shared.js', 'chunk/home.js', 'chunk/home.css'],
    },
    { requests: ['./pages/pay/index?x'], files: ['chunk/shared.js', 'chunk/pay.js'] },
    { requests: ['./lazy'], files: ['chunk/lazy.js'] },
  ];
  put('asset-manifest.json', JSON.stringify({ entries: { app: ['js/app.js'] }, groups }));
}

test("first load on H5 is the page's scripts, the entry and the home page; a route adds its own", () => {
  h5App();
  const lines = h5Lines(folder, h5);
  const inKB = (what: string) =>
    Math.floor((lines.find((line) => line.what === what)?.bytes ?? 0) / 1024);
  expect(inKB('h5 first load gzip')).toBe(6);
  expect(inKB('h5 pages/pay/index gzip')).toBe(1);
});

test('a heavy entry and a heavy route are over budget', () => {
  h5App();
  put('js/app.js', kb(6));
  put('chunk/pay.js', kb(4));
  const broken = over(describeLines(h5Lines(folder, h5)));
  expect(broken.map((line) => line.split('  ')[0])).toEqual([
    'h5 first load gzip',
    'h5 pages/pay/index gzip',
  ]);
});

test('a build whose manifest does not name the home page is refused, not measured as small', () => {
  h5App();
  expect(() => h5Lines(folder, { ...h5, homePage: 'pages/moved/index' })).toThrow('pages/moved');
});
