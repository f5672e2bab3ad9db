import { HOSTS, openShop } from './fixtures/hosts';

const DOORS = ['健康码', '我的订单', '扫一扫', '帮助'];

describe.each(HOSTS)('the elder mode of the compiled shop on %s', (host) => {
  const shopAt = (fontScale: number) => openShop(host, { device: { fontScale } });

  it('is neither on nor offered where the host’s type has its usual size', async () => {
    const { app } = await shopAt(1);
    expect(app.page.has({ className: 'screen--elder' })).toBe(false);
    expect(app.page.has(/长辈模式/)).toBe(false);
    expect(app.page.has('健康码')).toBe(true);
  });

  it('is offered where it is larger, comes on at a tap, and outlives a kill', async () => {
    const { app } = await shopAt(1.2);
    expect(app.page.has({ className: 'screen--elder' })).toBe(false);
    await app.tap('开启');
    expect(app.page.has({ className: 'screen--elder' })).toBe(true);
    app.kill();
    await app.launch();
    expect(app.page.has({ className: 'screen--elder' })).toBe(true);
    expect(app.page.has('开启')).toBe(false);
  });

  it.each([
    [1.4, false],
    [1.75, true],
  ])('comes by itself at %p with four doors, and says so once', async (scale, isLarge) => {
    const { app } = await shopAt(scale);
    expect(app.page.has({ className: 'screen--elder' })).toBe(true);
    expect(app.page.has({ className: 'screen--large' })).toBe(isLarge);
    for (const name of DOORS) expect(app.page.has(name)).toBe(true);
    await app.tap('知道了');
    expect(app.page.has('知道了')).toBe(false);
    app.kill();
    await app.launch();
    expect(app.page.has('知道了')).toBe(false);
  });

  it('leads to the pages behind its doors, which are there', async () => {
    const { app } = await shopAt(1.4);
    for (const [name, path] of [
      ['健康码', 'pages/health/code/index'],
      ['我的订单', 'pages/orders/list/index'],
      ['扫一扫', 'pages/health/venue/index'],
      ['帮助', 'pages/account/about/index'],
    ] as const) {
      await app.tap(name);
      expect(app.page.path).toBe(path);
      await app.back();
    }
  });
});
