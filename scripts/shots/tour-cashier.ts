import { pages } from '../../__tests__/e2e/support/pages';
import type { Shopper } from '../../__tests__/e2e/support/shopper';
import type { Target } from '../../tools/flows/hand';
import { speaksAs } from './agent';
import { comesToTill, restarts, tillAgain, type Stop } from './stop';

const PAY = { role: 'button', name: /^支付宝支付 ¥/ } as const;
const PAST_THE_LINK_MS = 15 * 60_000 + 1_000;
const H5: readonly Target[] = ['h5'];

/** In WeChat's browser, from the result page: the cashier page, which says to leave WeChat. */
async function opensCashier(me: Shopper): Promise<string> {
  await me.tap({ role: 'button', name: '打开付款页' });
  await me.page.waitForURL(/\/c\/#/);
  await me.sees(/在浏览器/);
  return me.page.url();
}

async function buysInWeChat(me: Shopper): Promise<void> {
  await speaksAs(me, 'wechat');
  await tillAgain(me);
  await me.tap(me.payButton);
  await me.comesTo(pages.result(''));
  await me.sees({ role: 'button', name: '打开付款页' });
}

async function lastOrder({ bench }: Shopper): Promise<string> {
  const { orders } = await bench.ledger();
  return orders[orders.length - 1]?.orderNo ?? '';
}

/** What became of an order outside is told before anything else, when the shop is opened next. */
async function hears(me: Shopper, title: string): Promise<void> {
  await me.go(pages.result(`orderNo=${await lastOrder(me)}`));
  await me.sees(title);
}

/** The same link in a browser that can pay. */
async function opensLink(me: Shopper, link: string): Promise<void> {
  await speaksAs(me, 'chrome');
  await me.page.goto('about:blank');
  await me.page.goto(link);
}

const guides: readonly Stop[] = [
  [
    'pay-guide',
    async (me) => {
      await restarts(me);
      await comesToTill(me);
      await buysInWeChat(me);
    },
    H5,
  ],
  [
    'cashier-guide',
    async (me) => {
      await opensCashier(me);
    },
    H5,
  ],
  [
    'cashier-in-app',
    async (me) => {
      const link = me.page.url();
      await speaksAs(me, 'qq');
      await me.page.goto('about:blank');
      await me.page.goto(link);
      await me.sees('仍要尝试');
    },
    H5,
  ],
];

const paying: readonly Stop[] = [
  [
    'cashier-open',
    async (me) => {
      await opensLink(me, me.page.url());
      await me.sees(PAY);
    },
    H5,
  ],
  [
    'cashier-paying',
    async (me) => {
      await me.tap(PAY);
      await me.hand.meetsCashier();
      await me.page.goBack();
      await me.sees('正在等待支付结果');
    },
    H5,
  ],
  [
    'cashier-paid',
    async (me) => {
      await me.bench.set('cashier.pay', null);
      await me.tap('刷新结果');
      await me.sees('付款成功');
    },
    H5,
  ],
];

const over: readonly Stop[] = [
  [
    'cashier-expired',
    async (me) => {
      await hears(me, '支付成功');
      await buysInWeChat(me);
      const link = await opensCashier(me);
      await me.bench.advance(PAST_THE_LINK_MS);
      await opensLink(me, link);
      await me.sees(/^这个链接已(过期|失效)$/);
    },
    H5,
  ],
  [
    'cashier-closed',
    async (me) => {
      await hears(me, '订单已关闭');
      await buysInWeChat(me);
      const link = await opensCashier(me);
      await me.go(pages.order(await lastOrder(me)));
      await me.tap('取消订单');
      await me.sees('取消这笔订单？');
      await me.tap('取消订单');
      await me.sees('已关闭');
      await opensLink(me, link);
      await me.sees('这个链接已失效');
    },
    H5,
  ],
  [
    'cashier-broken',
    async (me) => {
      await opensLink(me, `${new URL(me.page.url()).origin}/c/#abc`);
      await me.sees('链接不完整');
    },
    H5,
  ],
];

/** The page that a payment link opens, with a browser's frame only. */
export const cashier: readonly Stop[] = [...guides, ...paying, ...over];
