import { makeKnown } from '../../__tests__/e2e/support/account';
import { backend } from '../../__tests__/e2e/support/backend';
import { pages } from '../../__tests__/e2e/support/browser-shopper';
import { bottom, type Stop } from './stop';

export const orderNo = async (stage: string) =>
  (await backend.ledger()).orders.find((order) => order.stage === stage)?.orderNo ?? '';

export const addresses: readonly Stop[] = [
  [
    'address-empty',
    async (me) => {
      await backend.advance(61_000);
      await me.go(`${pages.login}?next=${encodeURIComponent(pages.addresses)}`);
      await me.signsIn();
      await me.sees('还没有收货地址');
    },
  ],
  [
    'address-edit',
    async (me) => {
      await me.go(pages.address);
      await me.button('保存地址').waitFor();
    },
  ],
  [
    'address-errors',
    async (me) => {
      await me.tap('保存地址');
      await me.page.getByRole('alert').first().waitFor();
    },
  ],
  [
    'address-region',
    async (me) => {
      await me.tap(/^所在地区/);
      await me.tap('浙江省');
      await me.button('杭州市').waitFor();
    },
  ],
  [
    'checkout-no-address',
    async (me) => {
      await me.go(pages.cart);
      await me.tap(/^结算/);
      await me.button('添加收货地址').first().waitFor();
    },
  ],
  [
    'address-list',
    async (me) => {
      await backend.advance(61_000);
      await makeKnown();
      await me.go(pages.addresses);
      await me.button(/^编辑/).first().waitFor();
    },
  ],
];

export const till: readonly Stop[] = [
  [
    'checkout',
    async (me) => {
      await me.go(pages.cart);
      await me.tap(/^结算/);
      await me.payButton().waitFor();
    },
  ],
  ['checkout-end', bottom],
  [
    'checkout-review',
    async (me) => {
      await backend.world('price-up');
      await me.payButton().tap();
      await me.page.getByRole('dialog').waitFor();
    },
  ],
  [
    'cashier',
    async (me) => {
      await backend.calm();
      await me.tap('返回');
      await me.go(pages.cart);
      await me.tap(/^结算/);
      await me.reachesCashier();
    },
  ],
  [
    'result-waiting',
    async (me) => {
      await me.tap('取消支付');
      await me.comesTo('/pages/trade/result/index');
      await me.button('我已支付').waitFor();
    },
  ],
  [
    'result-unpaid',
    async (me) => {
      await me.tap('换个方式或稍后支付');
      await me.payButton().waitFor();
    },
  ],
  [
    'order-unpaid',
    async (me) => {
      await me.go(pages.order(await orderNo('UNPAID')));
      await me.button(/^继续支付/).waitFor();
    },
  ],
  [
    'orders-unpaid',
    async (me) => {
      await me.go(`${pages.orders}?filter=unpaid`);
      await me.button('去支付').first().waitFor();
    },
  ],
  [
    'result-confirming',
    async (me) => {
      await backend.world('notify-late');
      await me.go(pages.result(`orderNo=${await orderNo('UNPAID')}`));
      await me.payButton().tap();
      await me.tap('确认支付');
      await me.comesTo('/pages/trade/result/index');
      await me.tap('我已支付');
      await me.sees(/^(正在确认支付结果|支付结果确认中)/);
    },
  ],
  [
    'result-paid',
    async (me) => {
      await backend.calm();
      await backend.advance(120_000);
      await me.page.reload();
      await me.sees('支付成功');
    },
  ],
];

