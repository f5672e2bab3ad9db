import { pages } from '../../__tests__/e2e/support/pages';
import type { Shopper } from '../../__tests__/e2e/support/shopper';
import { bottom, type Stop } from './stop';

/** The one order of the tour, as its page is addressed. */
export const orderNo = async ({ bench }: Shopper): Promise<string> =>
  (await bench.ledger()).orders[0]?.orderNo ?? '';

const RESEND_MS = 61_000;

export const addresses: readonly Stop[] = [
  [
    'address-empty',
    async (me) => {
      await me.bench.advance(RESEND_MS);
      await me.go(`${pages.login}?next=${encodeURIComponent(pages.addresses)}`);
      await me.signsIn();
      await me.sees('还没有收货地址');
    },
  ],
  [
    'address-edit',
    async (me) => {
      await me.go(pages.address);
      await me.sees({ role: 'button', name: '保存地址' });
    },
  ],
  ['address-errors', (me) => me.tap('保存地址')],
  [
    'address-region',
    async (me) => {
      await me.tap(/^所在地区/);
      await me.tap({ role: 'button', name: '浙江省', within: '选择所在地区' });
      await me.sees({ role: 'button', name: '杭州市' });
    },
  ],
  [
    'checkout-no-address',
    async (me) => {
      await me.go(pages.cart);
      await me.tap(/^结算/);
      await me.sees('添加收货地址');
    },
  ],
  [
    'address-list',
    async (me) => {
      await me.bench.advance(RESEND_MS);
      await me.isKnown();
      await me.go(pages.addresses);
      await me.sees({ role: 'button', name: /^编辑/ });
    },
  ],
];

const checkout = async (me: Shopper): Promise<void> => {
  await me.go(pages.cart);
  await me.tap(/^结算/);
  await me.sees(me.payButton);
};

const buying: readonly Stop[] = [
  ['checkout', checkout],
  ['checkout-end', bottom],
  [
    'checkout-review',
    async (me) => {
      await me.bench.world('price-up');
      await me.tap(me.payButton);
      await me.sees({ role: 'dialog', name: /./ });
    },
  ],
  [
    'cashier',
    async (me) => {
      await me.bench.calm();
      await me.tap({ role: 'button', name: '返回' });
      await checkout(me);
      await me.reachesCashier();
    },
  ],
];

const unpaid: readonly Stop[] = [
  [
    'result-waiting',
    async (me) => {
      await me.endsVisit('cancelled');
      await me.comesTo(pages.result(''));
      await me.sees('我已支付');
    },
    ['h5'],
  ],
  [
    'result-unpaid',
    async (me) => {
      if (await me.isAtCashier()) await me.endsVisit('cancelled');
      await me.isOfferedToPay();
    },
  ],
  [
    'order-unpaid',
    async (me) => {
      await me.go(pages.order(await orderNo(me)));
      await me.sees(/^继续支付/);
    },
  ],
  [
    'orders-unpaid',
    async (me) => {
      await me.go(`${pages.orders}?filter=unpaid`);
      await me.sees('去支付');
    },
  ],
];

const paid: readonly Stop[] = [
  [
    'result-confirming',
    async (me) => {
      await me.bench.world('notify-late');
      await me.go(pages.result(`orderNo=${await orderNo(me)}`));
      await me.tap(me.payButton);
      await me.endsVisit('paid');
      await me.comesTo(pages.result(''));
      if (me.hand.target === 'h5') await me.tap('我已支付');
      await me.sees(/^(正在确认支付结果|支付结果确认中)/);
    },
  ],
  [
    'result-paid',
    async (me) => {
      await me.bench.calm();
      await me.bench.advance(120_000);
      await me.go(pages.result(`orderNo=${await orderNo(me)}`));
      await me.sees('支付成功');
    },
  ],
];

export const till: readonly Stop[] = [...buying, ...unpaid, ...paid];
