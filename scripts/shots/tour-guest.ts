import { pages } from '../../__tests__/e2e/support/pages';
import type { Shopper } from '../../__tests__/e2e/support/shopper';
import type { FaultName } from '../../mocks/scenarios';
import { screenOf } from './screen';
import { bottom, restarts, scroll, type Stop } from './stop';

const homeIs = async ({ bench }: Shopper, fault: FaultName) => {
  await bench.fault('getHome', fault, 'always');
  await bench.fault('listProducts', fault, 'always');
};

const wanted = async ({ bench }: Shopper): Promise<string> => (await bench.goods())[2]?.spuId ?? '';

const home: readonly Stop[] = [
  [
    'home-skeleton',
    async (me) => {
      await homeIs(me, 'no-answer');
      await restarts(me);
      const screen = await screenOf(me.held);
      await screen.getByRole('status', { name: '加载中' }).first().waitFor();
    },
  ],
  [
    'home-error',
    async (me) => {
      await me.bench.calm();
      await homeIs(me, 'http-500');
      await restarts(me);
      await me.sees('重试');
    },
  ],
  [
    'home',
    async (me) => {
      await me.bench.calm();
      await restarts(me);
      await me.sees('为你推荐');
    },
  ],
  ['home-feed', scroll(620)],
  [
    'home-offline',
    async (me) => {
      await homeIs(me, 'network-error');
      await restarts(me);
      await me.sees('重试');
    },
  ],
];

const goods: readonly Stop[] = [
  [
    'category',
    async (me) => {
      await me.bench.calm();
      await me.go(pages.category);
      await me.sees({ role: 'button', name: /^加入购物车/ });
    },
  ],
  [
    'product',
    async (me) => {
      await me.go(pages.product(await wanted(me)));
      await me.sees({ role: 'button', name: '加入购物车' });
    },
  ],
  ['product-end', bottom],
  [
    'product-sheet',
    async (me) => {
      await me.tap({ role: 'button', name: '加入购物车' });
      await me.chooses(await wanted(me));
    },
  ],
  [
    'product-missing',
    async (me) => {
      await me.go(pages.product('p9999'));
      await me.sees('没有找到这件商品');
    },
  ],
  [
    'cart-empty',
    async (me) => {
      await me.go(pages.cart);
      await me.sees('购物车还是空的');
    },
  ],
  [
    'cart',
    async (me) => {
      await me.fillsCart(5);
      await me.hand.missesSight('已加入购物车');
      await me.go(pages.cart);
      await me.sees(/^结算/);
    },
  ],
];

const door: readonly Stop[] = [
  [
    'me-guest',
    async (me) => {
      await me.go(pages.me);
      await me.sees('未登录');
    },
    // Hosts sign people in by themselves before this can be seen.
    ['h5'],
  ],
  [
    'login',
    async (me) => {
      await me.go(`${pages.login}?next=${encodeURIComponent(pages.addresses)}`);
      await me.sees(me.hand.target === 'h5' ? { role: 'button', name: '登录' } : '暂不绑定，直接登录');
    },
  ],
  [
    'login-errors',
    async (me) => {
      if (me.hand.target !== 'h5') return me.tap('暂不绑定，直接登录');
      await me.tap('获取验证码');
      await me.tap({ role: 'button', name: '登录' });
    },
  ],
];

/** What one sees without an account. */
export const guest: readonly Stop[] = [...home, ...goods, ...door];
