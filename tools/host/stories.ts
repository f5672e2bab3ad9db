import { applyControl } from '@mocks/controls/panel';
import { openCashier, putInCart, reachTill } from './shopper';
import type { Stage } from './stage';

/** How a page is reached: what comes before it, and the one step that opens it. */
export interface Story {
  readonly page: string;
  readonly before?: (stage: Stage) => Promise<void>;
  /** Absent: it is there when the app is launched. */
  readonly enter?: (stage: Stage) => Promise<void>;
}

export const paid = async ({ app }: Stage): Promise<void> => {
  await reachTill(app);
  await openCashier(app);
  await app.cashier.pay();
  await app.settle();
};

const opens =
  (path: string) =>
  ({ app }: Stage): Promise<void> =>
    app.open(`/${path}`);

const MOVEMENTS = 25;

/** Somebody signed in, whose wallet is open and has more bills than one page of them. */
async function hasWallet({ app, door }: Stage): Promise<void> {
  await reachTill(app);
  applyControl(door.mock, 'wallet.ready', true);
  for (let yuan = 1; yuan <= MOVEMENTS; yuan += 1) {
    applyControl(door.mock, 'wallet.balance', yuan * 100);
  }
}

/** Somebody known to the health code who agreed on an earlier day: the app is new, nothing is held. */
async function hasHealthCode({ app, door }: Stage): Promise<void> {
  applyControl(door.mock, 'health.ready', true);
  await app.open('/pages/health/code/index');
  await app.tap(/^单独同意/);
  await app.tap('同意并继续');
  await app.relaunch();
}

async function choosesBank({ app }: Stage): Promise<void> {
  await reachTill(app);
  if (!app.page.has(/^银行转账/)) await app.tap('其他支付方式');
  await app.tap(/^银行转账/);
  await app.tap({ name: /支付|转账/, className: 'action' });
  await app.settle();
}

/** Every page of the shop, filled with what it shows after one purchase. */
export const STORIES: readonly Story[] = [
  { page: 'pages/tabs/home/index' },
  { page: 'pages/tabs/category/index', enter: ({ app }) => app.tab(1) },
  {
    page: 'pages/tabs/cart/index',
    before: ({ app }) => putInCart(app),
    enter: ({ app }) => app.tab(2),
  },
  { page: 'pages/tabs/me/index', enter: ({ app }) => app.tab(3) },
  { page: 'pages/product/detail/index', enter: ({ app }) => app.tap({ className: 'tile' }) },
  {
    page: 'pages/trade/checkout/index',
    before: async ({ app }) => {
      await reachTill(app);
      await app.back();
    },
    enter: ({ app }) => app.tap(/^结算/),
  },
  {
    page: 'pages/trade/result/index',
    before: async ({ app }) => {
      await reachTill(app);
      await openCashier(app);
    },
    enter: async ({ app }) => {
      await app.cashier.pay();
      await app.settle();
    },
  },
  {
    page: 'pages/orders/list/index',
    before: async (stage) => {
      await paid(stage);
      await stage.app.tab(3);
    },
    enter: ({ app }) => app.tap('全部订单'),
  },
  { page: 'pages/orders/detail/index', before: paid, enter: ({ app }) => app.tap('查看订单') },
  {
    page: 'pages/address/list/index',
    before: ({ app }) => reachTill(app),
    enter: opens('pages/address/list/index'),
  },
  ...['home', 'bills', 'topup', 'withdraw', 'password'].map((name) => ({
    page: `pages/wallet/${name}/index`,
    before: hasWallet,
    enter: opens(`pages/wallet/${name}/index`),
  })),
  {
    page: 'pages/transfer/order/index',
    before: choosesBank,
    enter: ({ app }) => app.tap('查看收款账户'),
  },
  ...['code', 'identity', 'appeal', 'paper', 'check', 'venue', 'shows'].map((name) => ({
    page: `pages/health/${name}/index`,
    before: hasHealthCode,
    enter: opens(`pages/health/${name}/index`),
  })),
  ...['address/edit', 'account/login', 'account/settings', 'account/about', 'qa/panel'].map(
    (path) => ({
      page: `pages/${path}/index`,
      enter: opens(`pages/${path}/index`),
    }),
  ),
];
