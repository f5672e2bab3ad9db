import type { WireRequest } from '../../tools/host/logic/backend';
import type { HostName } from '../../tools/host/logic/host-name';
import type { MockDoor } from '../../tools/host/logic/mock-door';
import { callApi, heard, plant } from './fixtures/call';
import { HOSTS, openShop } from './fixtures/hosts';

const NOTICE = { name: '隐私保护提示' };
const SIGN_IN = /\/session|\/account|\/me|phone|login/i;

/** A phone that has never seen the shop, and everything that leaves it. */
async function freshStart(host: HostName) {
  const sent: WireRequest[] = [];
  const prepare = (door: MockDoor): MockDoor => ({
    ...door,
    answer(request) {
      sent.push(request);
      return door.answer(request);
    },
  });
  const device = { storage: new Map<string, string>(), privacyAgreed: false };
  return { ...(await openShop(host, { device, prepare })), sent };
}

type Fresh = Awaited<ReturnType<typeof freshStart>>;

const asksWho = ({ app }: Fresh) =>
  ['login', 'getAuthCode', 'getPhoneNumber', 'getOpenUserInfo', 'getLocation'].flatMap((name) =>
    app.callsOf(name),
  );

function expectNothingPersonal(phone: Fresh): void {
  const { sent, device } = phone;
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter(({ url }) => SIGN_IN.test(url))).toEqual([]);
  for (const { method, body, headers } of sent) {
    expect([method, body]).toEqual(['GET', null]);
    expect(
      Object.keys(headers).filter((name) => /auth|user|open|union|device/i.test(name)),
    ).toEqual([]);
  }
  expect(asksWho(phone)).toEqual([]);
  const kept = [...device.storage.keys()];
  expect(kept.filter((key) => !/^amphi\.(read\.|consent$|settings|cart)/.test(key))).toEqual([]);
}

describe.each(HOSTS)('a first start of the compiled shop on %s', (host) => {
  it('asks before anything personal is asked for, kept or sent, over a shop that is there', async () => {
    const phone = await freshStart(host);
    expect(phone.app.page.has(NOTICE)).toBe(true);
    expect(phone.app.page.has('为你推荐')).toBe(true);
    expectNothingPersonal(phone);
  });

  it('lets whoever says no browse, choose and fill a cart, and sends nothing personal', async () => {
    const phone = await freshStart(host);
    const { app } = phone;
    await app.tap('不同意');
    expect(app.page.has(NOTICE)).toBe(false);
    await app.tap({ className: 'tile' });
    expect(app.page.path).toBe('pages/product/detail/index');
    await app.back();
    await app.tab(1);
    await app.tab(2);
    expect(app.page.has('购物车还是空的')).toBe(true);
    await app.tab(3);
    expect(app.page.has('未登录')).toBe(true);
    expectNothingPersonal(phone);
    app.kill();
    await app.launch();
    expect(app.page.has(NOTICE)).toBe(false);
    expectNothingPersonal(phone);
  });

  it('signs in once somebody has agreed, and never asks again', async () => {
    const phone = await freshStart(host);
    const { app } = phone;
    if (host === 'weapp') await app.press('同意');
    else await app.tap('同意');
    expect(asksWho(phone)).toHaveLength(1);
    app.kill();
    await app.launch();
    expect(app.page.has(NOTICE)).toBe(false);
    await app.tab(3);
    expect(app.page.has('未登录')).toBe(false);
  });
});

describe('WeChat’s own hold on what is personal', () => {
  const pick = 'wx.chooseMedia({ count: 1, HEAR })';

  async function agreedToPolicy() {
    const stage = await openShop('weapp', { device: { privacyAgreed: false } });
    expect(stage.app.page.has(NOTICE)).toBe(false);
    return stage;
  }

  it('asks once for two calls, and both go on with a yes at its button', async () => {
    const { app, device } = await agreedToPolicy();
    const from = app.runtime.log.length;
    plant(app, pick);
    plant(app, pick);
    await app.settle();
    expect(app.page.findAll(NOTICE)).toHaveLength(1);
    await app.press('同意');
    expect(device.privacyAgreed).toBe(true);
    expect(app.page.has(NOTICE)).toBe(false);
    expect(heard(app, from)).toEqual(['success', expect.anything()]);
    expect(app.runtime.log.slice(from).filter(({ text }) => /fail/.test(text))).toEqual([]);
  });

  it('fails both with 104 after a no, and asks nobody again for ten seconds', async () => {
    const { app } = await agreedToPolicy();
    const refused = ['fail', expect.objectContaining({ errno: 104 })];
    const from = app.runtime.log.length;
    plant(app, pick);
    await app.settle();
    await app.tap('不同意');
    expect(heard(app, from)).toEqual(refused);
    expect(await callApi(app, pick)).toEqual(refused);
    expect(app.page.has(NOTICE)).toBe(false);
    await app.wait(10_000);
    plant(app, pick);
    await app.settle();
    expect(app.page.has(NOTICE)).toBe(true);
  });
});
