import assert from 'node:assert/strict';
import type { Thing, Words } from '../../../tools/flows/hand';
import { smallTargetsOf } from '../../../scripts/shots/checks';
import { accessFindings } from '../support/axe';
import type { Journey } from '../support/journey';
import { CHECK, OPEN_DOOR, scans } from '../support/desk';
import { AGREE, agreesToHealth } from '../support/health';
import { movingThings } from '../support/motion';
import { pages } from '../support/pages';
import type { Shopper } from '../support/shopper';

const LOOKS = {
  light: { theme: 'light', elder: 'off' },
  dark: { theme: 'dark', elder: 'off' },
  elder: { theme: 'auto', elder: 'on' },
} as const;

const STATES = [
  ['GREEN', /绿码/],
  ['YELLOW', /黄码/],
  ['RED', /红码/],
] as const;

const LEAST_PX = { light: 44, dark: 44, elder: 60 } as const;

/** The look is chosen as the settings screen would have kept it. */
async function wear(me: Shopper, look: keyof typeof LOOKS): Promise<void> {
  await me.page.evaluate((settings) => {
    localStorage.setItem('amphi.settings', settings);
  }, JSON.stringify(LOOKS[look]));
  await me.page.reload();
}

/** Somebody who agreed to the policy before this one. */
export async function agreedEarlier(me: Shopper): Promise<void> {
  const record = { version: '2026-01-01', at: 1, scope: 'base', agreed: true };
  await me.page.evaluate((text) => {
    localStorage.setItem('amphi.consent', text);
  }, JSON.stringify(record));
  await me.page.reload();
}

/** Everything one can come to, each shown until the words it is known by are there. */
async function* screens(me: Shopper): AsyncGenerator<string> {
  const visit = async (path: string, words: string | RegExp) => {
    await me.go(path);
    await me.sees(words);
    return path;
  };
  const [first] = await me.bench.goods();
  const spuId = first?.spuId ?? '';
  yield await visit(pages.home, '为你推荐');
  yield await visit(pages.category, '全部');
  yield await visit(pages.me, '未登录');
  yield await visit(pages.settings, '长辈模式');
  yield await visit(pages.about, '隐私政策');
  yield await visit(`${pages.about}?doc=help`, '打电话问客服');
  yield await visit(pages.login, '手机号');
  yield await visit(pages.product(spuId), '商品参数');
  await me.tap('加入购物车');
  await me.chooses(spuId);
  yield 'choices of a product';
  await me.goesToTill(2);
  yield pages.checkout;
  yield await visit(pages.cart, '全选');
  yield await visit(pages.addresses, '默认');
  yield await visit(pages.address, '所在地区');
  await me.tap(/^所在地区/);
  await me.sees({ role: 'button', name: '浙江省' });
  yield 'choice of a region';
  await me.go(pages.cart);
  await me.tap(/^结算/);
  await me.reachesCashier();
  await me.cancels();
  yield pages.result('');
  const orderNo = (await me.bench.ledger()).orders[0]?.orderNo ?? '';
  yield await visit(pages.orders, '待付款');
  yield await visit(pages.order(orderNo), '商品金额');
  yield* healthScreens(me);
  await me.go(pages.home);
  await agreedEarlier(me);
  await me.sees({ role: 'dialog', name: '隐私保护提示' });
  yield 'the notice of a new policy';
}

/** The pages of the health code, from the consent to what a guard sees. */
async function* healthScreens(me: Shopper): AsyncGenerator<string> {
  const visit = async (path: string, words: Words | Thing) => {
    await me.go(path);
    await me.sees(words);
    return path;
  };
  yield await visit(pages.healthPaper, '没有手机或打不开，也可以通行登记');
  yield await visit(pages.health, AGREE);
  await agreesToHealth(me);
  await me.sees('先完成实名登记');
  yield 'the code before the identity is known';
  yield await visit(pages.healthIdentity, /^证件类型/);
  await me.bench.set('health.ready', true);
  for (const [state, name] of STATES) {
    await me.bench.set('health.state', state);
    await me.page.reload();
    yield `${await visit(pages.health, { role: 'img', name })}, ${state}`;
  }
  yield await visit(pages.healthAppeal, '具体情况');
  yield await visit(pages.healthIdentity, '撤回同意并删除信息');
  yield await visit(pages.healthVenue(OPEN_DOOR), '谁进入');
  yield await visit(pages.healthShows, /亮码|记录/);
  await me.bench.set('health.checker', true);
  yield await visit(pages.healthCheck, '请对方打开健康码');
  await scans(me, CHECK, await me.bench.newCode());
  await me.sees('集中观察');
  yield 'a code that was checked';
}

/** Every screen that there is, in every look. */
export const looked = (Object.keys(LOOKS) as (keyof typeof LOOKS)[]).map((look): Journey => ({
  name: `every screen can be used by everyone, ${look}`,
  only: 'axe',
  async run({ shopper }) {
    const me = await shopper();
    await wear(me, look);
    const found: string[] = [];
    for await (const screen of screens(me)) {
      const findings = [
        ...(await accessFindings(me.page)),
        ...(await movingThings(me.page)),
        ...(await smallTargetsOf(me.page.mainFrame(), LEAST_PX[look])),
      ];
      found.push(...findings.map((finding) => `${screen}: ${finding}`));
    }
    assert.deepEqual(found, []);
  },
}));
