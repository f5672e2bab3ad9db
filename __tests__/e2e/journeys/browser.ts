import assert from 'node:assert/strict';
import { accessFindings } from '../support/axe';
import type { Journey } from '../support/journey';
import { onlyPaidOrder } from '../support/ledger';
import { movingThings } from '../support/motion';
import { pages } from '../support/pages';
import type { Shopper } from '../support/shopper';

const LOOKS = {
  light: { theme: 'light', elder: 'off' },
  dark: { theme: 'dark', elder: 'off' },
  elder: { theme: 'auto', elder: 'on' },
} as const;

/** The look is chosen as the settings screen would have kept it. */
async function wear(me: Shopper, look: keyof typeof LOOKS): Promise<void> {
  await me.page.evaluate((settings) => {
    localStorage.setItem('amphi.settings', settings);
  }, JSON.stringify(LOOKS[look]));
  await me.page.reload();
}

/** Somebody who agreed to the policy before this one. */
async function agreedEarlier(me: Shopper): Promise<void> {
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
  await agreedEarlier(me);
  await me.sees({ role: 'dialog', name: '隐私保护提示' });
  yield 'the notice of a new policy';
}

const looked = (Object.keys(LOOKS) as (keyof typeof LOOKS)[]).map((look): Journey => ({
  name: `every screen can be used by everyone, ${look}`,
  only: 'axe',
  async run({ shopper }) {
    const me = await shopper();
    await wear(me, look);
    const found: string[] = [];
    for await (const screen of screens(me)) {
      const findings = [...(await accessFindings(me.page)), ...(await movingThings(me.page))];
      found.push(...findings.map((finding) => `${screen}: ${finding}`));
    }
    assert.deepEqual(found, []);
  },
}));

/** What only a browser has: a page's HTML, a keyboard, a history. */
export const browser: readonly Journey[] = [
  ...looked,
  {
    name: 'the first wrong field has the cursor after saving',
    only: 'keyboard',
    async run({ shopper }) {
      const me = await shopper();
      await me.go(`${pages.login}?next=${encodeURIComponent(pages.address)}`);
      await me.signsIn();
      await me.hand.fill('详细地址', '某处');
      await me.tap('保存地址');
      const field = me.page.getByLabel('收货人', { exact: true }).and(me.page.locator('input'));
      await me.until(() => field.evaluate((one) => one === document.activeElement), 'a cursor');
    },
  },
  {
    name: 'who says no to a new policy is signed out at once, browses on, and signs in by agreeing',
    only: 'history',
    async run({ shopper }) {
      const me = await shopper();
      await me.go(`${pages.login}?next=${encodeURIComponent(pages.orders)}`);
      await me.signsIn();
      await me.go(pages.me);
      await agreedEarlier(me);
      const notice = me.page.getByRole('dialog', { name: '隐私保护提示' });
      await me.until(() => notice.evaluate((one) => one === document.activeElement), 'focus');
      await me.tap({ role: 'button', name: '不同意' });
      await me.sees('未登录');
      await me.go(pages.home);
      await me.sees('为你推荐');
      await me.go(`${pages.login}?next=${encodeURIComponent(pages.me)}`);
      await me.signsIn('13900000001');
      await me.sees('收货地址');
      assert.ok(!(await me.hand.has('未登录')));
    },
  },
  {
    name: 'one can shop with the keyboard alone',
    only: 'keyboard',
    async run({ bench, shopper }) {
      const me = await shopper();
      const [first] = await bench.goods();
      const button = (name: string) => me.page.getByRole('button', { name, exact: true }).first();
      const card = button(first?.title ?? '');
      await card.waitFor();
      await card.focus();
      await me.page.keyboard.press('Enter');
      await me.comesTo(pages.product(first?.spuId ?? ''));
      await button('加入购物车').focus();
      await me.page.keyboard.press('Space');
      await me.sees({ role: 'dialog', name: '选择规格' });
    },
  },
  {
    name: 'back and reload on the result page never pay again',
    only: 'history',
    async run({ bench, shopper }) {
      const me = await shopper();
      await me.goesToTill(1);
      await me.reachesCashier();
      await me.pays();
      await me.page.reload();
      await me.sees('支付成功');
      await me.page.goBack();
      await me.page.goForward();
      await me.sees('支付成功');
      await onlyPaidOrder(bench);
    },
  },
];
