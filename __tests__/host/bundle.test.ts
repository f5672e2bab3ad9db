import type { HostApp } from '../../tools/host/logic/driver';
import { HOSTS, openShop, type Stage } from './fixtures/hosts';
import { openCashier, putInCart, reachTill } from './fixtures/shopper';

/** Every page in the state in which it shows most, by its path. */
const PAGES: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  'pages/tabs/home/index': async () => undefined,
  'pages/tabs/category/index': ({ app }) => app.tab(1),
  'pages/tabs/cart/index': async ({ app }) => {
    await putInCart(app);
    await app.tab(2);
  },
  'pages/tabs/me/index': ({ app }) => app.tab(3),
  'pages/product/detail/index': async ({ app }) => {
    await app.tap({ className: 'tile' });
    await app.tap('加入购物车');
  },
  'pages/trade/checkout/index': ({ app }) => reachTill(app),
  'pages/trade/result/index': ({ app }) => pay(app),
  'pages/orders/list/index': async ({ app }) => {
    await pay(app);
    await app.tab(3);
    await app.tap('全部订单');
  },
  'pages/orders/detail/index': async ({ app }) => {
    await pay(app);
    await app.tap('查看订单');
  },
  'pages/address/list/index': async ({ app }) => {
    await reachTill(app);
    await app.open('/pages/address/list/index');
  },
  'pages/address/edit/index': ({ app }) => app.open('/pages/address/edit/index'),
  'pages/account/login/index': ({ app }) => app.open('/pages/account/login/index'),
  'pages/account/settings/index': ({ app }) => app.open('/pages/account/settings/index'),
  'pages/account/about/index': ({ app }) => app.open('/pages/account/about/index'),
};

async function pay(app: HostApp): Promise<void> {
  await reachTill(app);
  await openCashier(app);
  await app.cashier.pay();
  await app.settle();
}

describe.each(HOSTS)('the bundle of %s', (host) => {
  it('has a story here for every page', async () => {
    const { app } = await openShop(host);
    expect([...app.config.pages].sort()).toEqual(Object.keys(PAGES).sort());
  });

  it('loads the main package and no subpackage to show the first screen', async () => {
    const { app } = await openShop(host);
    const loaded = app.config.pages.filter((page) => app.runtime.isLoaded(`${page}.js`));
    expect(loaded).toContain('pages/tabs/home/index');
    expect(loaded.filter((page) => !page.startsWith('pages/tabs/'))).toEqual([]);
  });

  it('hands names and pictures to the screen as written', async () => {
    const { app } = await openShop(host);
    const tile = app.page.find({ className: 'tile' });
    expect(tile.draws('aria-label') && tile.draws('aria-role')).toBe(true);
    expect(tile.label).toBe(tile.findAll({ className: 'tile__title' })[0]?.text);
    const [picture] = tile.findAll({ tag: 'image' });
    expect(picture?.attribute('src')).toMatch(/^https?:.*\/media\//);
  });

  describe.each(Object.entries(PAGES))('%s', (path, show) => {
    it('draws every node, reads every attribute and stays within the hosts’ limits', async () => {
      const stage = await openShop(host);
      const { app } = stage;
      await show(stage);
      expect(app.page.path).toBe(path);
      const { nodes } = app.page;
      expect(nodes.filter(({ template }) => template === null).map(({ kind }) => kind)).toEqual([]);
      expect(nodes.filter(({ unread }) => unread.length > 0).map((node) => node.outline())).toEqual(
        [],
      );
      const nameless = nodes.filter(
        (node) => node.attribute('role') === 'button' && (node.label || node.text).trim() === '',
      );
      expect(nameless.map((node) => node.outline())).toEqual([]);
      const pictures = nodes.filter(({ tag }) => tag === 'image');
      expect(pictures.filter((picture) => !picture.attribute('src'))).toEqual([]);
      const { shape } = app.page;
      expect(shape.nodes).toBeLessThan(1_000);
      expect(shape.depth).toBeLessThan(30);
      expect(shape.widest).toBeLessThanOrEqual(60);
    });
  });
});
