import { STORIES } from '../../tools/host/stories';
import { HOSTS, openShop } from './fixtures/hosts';

describe.each(HOSTS)('the bundle of %s', (host) => {
  it('has a story here for every page', async () => {
    const { app } = await openShop(host);
    expect([...app.config.pages].sort()).toEqual(STORIES.map(({ page }) => page).sort());
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
    const [title] = tile.findAll({ className: 'tile__title' });
    const [add] = tile.findAll({ className: 'tile__add' });
    expect(add?.draws('aria-label') && add.draws('aria-role')).toBe(true);
    expect(title?.attribute('role')).toBe('button');
    expect(add?.label).toBe(`加入购物车：${title?.text}`);
    const [picture] = tile.findAll({ tag: 'image' });
    expect(picture?.attribute('src')).toMatch(/^https?:.*\/media\//);
  });

  describe.each(STORIES)('$page', ({ page, before, enter }) => {
    it('draws every node, reads every attribute and stays within the hosts’ limits', async () => {
      const stage = await openShop(host);
      const { app } = stage;
      await before?.(stage);
      await enter?.(stage);
      expect(app.page.path).toBe(page);
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
