import assert from 'node:assert/strict';
import type { Journey } from '../support/journey';
import { onlyPaidOrder } from '../support/ledger';
import { pages } from '../support/pages';
import { agreedEarlier, looked } from './looked';

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
