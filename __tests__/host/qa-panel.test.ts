import { control, CONTROL_PATH } from '@mocks/control';
import { HOSTS, openShop } from './fixtures/hosts';
import type { MockDoor } from '../../tools/host/logic/mock-door';

/** The control surface beside the API, as the HTTP door has it. */
const withControl = (door: MockDoor): MockDoor => ({
  ...door,
  async answer(request) {
    const { url, method, body } = request;
    if (!new URL(url).pathname.startsWith(CONTROL_PATH)) return door.answer(request);
    const reply = await control(door.mock, new Request(url, { method, body }));
    return {
      status: reply.status,
      headers: Object.fromEntries(reply.headers),
      body: await reply.text(),
    };
  },
});

describe.each(HOSTS)('the panel of the compiled shop on %s', (host) => {
  it('marks every screen as a demonstration, beside the four tabs too', async () => {
    const { app } = await openShop(host);
    for (const tab of [0, 1, 2, 3]) {
      await app.tab(tab);
      expect(app.page.findAll({ className: 'demo-mark' }).map(({ text }) => text)).toEqual([
        '演示',
      ]);
      expect(app.page.findAll('测试面板')).toHaveLength(1);
    }
  });

  it('opens from the handle, and a world chosen there changes what the shop shows', async () => {
    const { app, door } = await openShop(host, { prepare: withControl });
    const before = app.page.text;
    expect(before).not.toContain('售罄');
    await app.tap('测试面板');
    expect(app.page.path).toBe('pages/qa/panel/index');
    await app.tap(/^情境/);
    await app.tap('全部售罄');
    expect(door.mock.world()).toBe('sold-out');
    await app.back();
    await app.settle();
    expect(app.page.path).toBe('pages/tabs/home/index');
    expect(app.page.text).toContain('售罄');
  });

  it('stays within the limits of a first screen', async () => {
    const { app } = await openShop(host, { prepare: withControl });
    await app.tap('测试面板');
    await app.tap('单个接口');
    expect(app.page.nodes.length).toBeLessThanOrEqual(400);
  });
});
