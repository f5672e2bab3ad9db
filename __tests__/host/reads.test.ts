import type { HostApp } from '../../tools/host/logic/driver';
import { HOSTS, openShop } from './fixtures/hosts';

const asked = (app: HostApp, path: RegExp) =>
  app.network.sent.filter(({ url }) => path.test(url)).length;
const HOME = /\/home$/;
const FEED = /\/products$/;

/** The cache of reads, in a runtime without a DOM and without AbortController. */
describe.each(HOSTS)('reading on %s', (host) => {
  it('asks once for what several places show, and not again on a quick return', async () => {
    const { app } = await openShop(host);
    expect(app.runtime.evaluate('typeof AbortController + typeof window')).toBe(
      'undefinedundefined',
    );
    expect(asked(app, HOME)).toBe(1);
    await app.tab(2);
    await app.tab(0);
    expect(asked(app, HOME)).toBe(1);
  });

  it('tries again by itself after a passing failure', async () => {
    const { app, door } = await openShop(host);
    door.mock.faults.set('listCategories', 'http-503', 2);
    await app.tab(1);
    expect(app.page.has('生鲜果蔬')).toBe(false);
    await app.wait(10_000);
    expect(app.page.has('生鲜果蔬')).toBe(true);
    expect(asked(app, /\/categories$/)).toBe(3);
  });

  it('does not try while nobody is looking, and asks again when the app comes back', async () => {
    const { app, door } = await openShop(host);
    door.mock.faults.set('listCategories', 'http-503', 3);
    await app.tab(1);
    const before = asked(app, /\/categories$/);
    await app.background();
    await app.wait(120_000);
    expect(asked(app, /\/categories$/)).toBe(before);
    await app.foreground();
    await app.wait(20_000);
    expect(app.page.has('生鲜果蔬')).toBe(true);
  });

  it('shows the kept first screen without network and mends it when the network is back', async () => {
    const { app } = await openShop(host);
    const tile = app.page.find({ className: 'tile' }).label;
    await app.setOnline(false);
    await app.relaunch();
    expect(app.page.find({ className: 'tile' }).label).toBe(tile);
    const before = asked(app, HOME);
    await app.setOnline(true);
    await app.wait(2_000);
    expect(asked(app, HOME)).toBeGreaterThan(before);
  });

  it('says so when there is nothing kept, and a tap on 重试 brings the shop', async () => {
    const { app } = await openShop(host, { device: { online: false } });
    expect(app.page.has({ className: 'tile' })).toBe(false);
    app.device.online = true;
    await app.tap('重试');
    await app.wait(1_000);
    expect(app.page.has({ className: 'tile' })).toBe(true);
  });

  it('refreshes once, not once a reader, when it is shown after a while', async () => {
    const { app } = await openShop(host);
    await app.background();
    await app.wait(60_000);
    await app.foreground();
    expect(asked(app, HOME)).toBe(2);
    expect(asked(app, FEED)).toBeLessThanOrEqual(2);
  });
});
