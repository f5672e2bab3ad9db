import { backend, goods } from '../../__tests__/e2e/support/backend';
import { pages } from '../../__tests__/e2e/support/browser-shopper';
import { bottom, scroll, type Stop } from './stop';

/** What one sees without an account. */
export const guest: readonly Stop[] = [
  [
    'home-skeleton',
    async (me) => {
      await backend.fault('getHome', 'no-answer', 'always');
      await backend.fault('listProducts', 'no-answer', 'always');
      await me.go('/');
      await me.page.getByRole('status', { name: '加载中' }).first().waitFor();
    },
  ],
  [
    'home-error',
    async (me) => {
      await backend.calm();
      await backend.fault('getHome', 'http-500', 'always');
      await backend.fault('listProducts', 'http-500', 'always');
      await me.go('/');
      await me.button('重试').first().waitFor();
    },
  ],
  [
    'home',
    async (me) => {
      await backend.calm();
      await me.go('/');
      await me.sees('为你推荐');
    },
  ],
  ['home-feed', scroll(620)],
  [
    'home-offline',
    async (me) => {
      await backend.fault('getHome', 'network-error', 'always');
      await backend.fault('listProducts', 'network-error', 'always');
      await me.page.reload();
      await me.button('重试').first().waitFor();
    },
  ],
  [
    'category',
    async (me) => {
      await backend.calm();
      await me.go(pages.category);
      await me.button(/^加入购物车/).first().waitFor();
    },
  ],
  [
    'product',
    async (me) => {
      await me.go(pages.product((await goods())[2]?.spuId ?? ''));
      await me.button('加入购物车').waitFor();
    },
  ],
  ['product-end', bottom],
  [
    'product-sheet',
    async (me) => {
      await me.tap('加入购物车');
      await me.chooses();
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
      await me.go(pages.cart);
      await me.button(/^结算/).waitFor();
    },
  ],
  [
    'me-guest',
    async (me) => {
      await me.go(pages.me);
      await me.sees('未登录');
    },
  ],
  [
    'login',
    async (me) => {
      await me.go(`${pages.login}?next=${encodeURIComponent(pages.addresses)}`);
      await me.button('登录').waitFor();
    },
  ],
  [
    'login-errors',
    async (me) => {
      await me.tap('获取验证码');
      await me.tap('登录');
    },
  ],
];

