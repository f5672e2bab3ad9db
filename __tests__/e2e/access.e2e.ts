import assert from 'node:assert/strict';
import { accessFindings } from './support/axe';
import { backend, goods } from './support/backend';
import { journey } from './support/journey';
import { pages, type Shopper } from './support/shopper';

const wear = (theme: string, elder: string) =>
  `if (location.protocol === 'http:' && !localStorage.getItem('amphi.settings'))
    localStorage.setItem('amphi.settings', '{"theme":"${theme}","elder":"${elder}"}');`;

const LOOKS = { light: wear('light', 'off'), dark: wear('dark', 'off'), elder: wear('auto', 'on') };

/** Everything one can come to, each shown until the words it is known by are there. */
async function* screens(me: Shopper): AsyncGenerator<string> {
  const visit = async (path: string, words: string | RegExp) => {
    await me.go(path);
    await me.sees(words);
    return path;
  };
  const [first] = await goods();
  yield await visit(pages.home, '为你推荐');
  yield await visit(pages.category, '全部');
  yield await visit(pages.me, '未登录');
  yield await visit(pages.settings, '长辈模式');
  yield await visit(pages.about, '隐私政策');
  yield await visit(pages.login, '手机号');
  yield await visit(pages.product(first?.spuId ?? ''), '商品参数');
  await me.tap('加入购物车');
  await me.chooses();
  yield 'choices of a product';
  await me.goesToTill(2);
  yield pages.checkout;
  yield await visit(pages.cart, '全选');
  yield await visit(pages.addresses, '默认');
  yield await visit(pages.address, '所在地区');
  await me.tap(/^所在地区/);
  await me.button('浙江省').waitFor();
  yield 'choice of a region';
  await me.go(pages.cart);
  await me.tap(/^结算/);
  await me.reachesCashier();
  await me.cancels();
  yield pages.result('');
  const orderNo = (await backend.ledger()).orders[0]?.orderNo ?? '';
  yield await visit(pages.orders, '待付款');
  yield await visit(pages.order(orderNo), '商品金额');
}

for (const [look, script] of Object.entries(LOOKS)) {
  journey(`every screen can be used by everyone, ${look}`, async ({ shopper }) => {
    // The compiler that runs this names functions by a helper that pages do not have.
    const me = await shopper(`globalThis.__name = (named) => named;${script}`);
    const found: string[] = [];
    for await (const screen of screens(me)) {
      found.push(...(await accessFindings(me.page)).map((finding) => `${screen}: ${finding}`));
    }
    assert.deepEqual(found, []);
  });
}

journey('the first wrong field has the cursor after saving', async ({ shopper }) => {
  const me = await shopper();
  await me.go(`${pages.login}?next=${encodeURIComponent(pages.address)}`);
  await me.signsIn();
  await me.field('详细地址').fill('某处');
  await me.tap('保存地址');
  await me.until(() => me.field('收货人').evaluate((one) => one === document.activeElement));
});

journey('one can shop with the keyboard alone', async ({ shopper }) => {
  const me = await shopper();
  const [first] = await goods();
  await me.go('/');
  const card = me.button(first?.title ?? '').first();
  await card.waitFor();
  await card.focus();
  await me.page.keyboard.press('Enter');
  await me.comesTo(pages.product(first?.spuId ?? ''));
  const add = me.button('加入购物车');
  await add.focus();
  await me.page.keyboard.press('Space');
  await me.page.getByRole('dialog', { name: '选择规格' }).waitFor();
});
