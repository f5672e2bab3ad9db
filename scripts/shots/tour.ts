import { pages } from '../../__tests__/e2e/support/pages';
import { bottom, type Stop } from './stop';
import { guest } from './tour-guest';
import { addresses, orderNo, till } from './tour-till';

const after: readonly Stop[] = [
  [
    'orders',
    async (me) => {
      await me.go(pages.orders);
      await me.sees('待发货');
    },
  ],
  [
    'orders-empty',
    async (me) => {
      await me.tap({ role: 'tab', name: '已完成' });
      await me.sees('没有已完成的订单');
    },
  ],
  [
    'order-paid',
    async (me) => {
      await me.go(pages.order(await orderNo(me)));
      await me.sees('待发货');
    },
  ],
  ['order-paid-end', bottom],
  [
    'me',
    async (me) => {
      await me.go(pages.me);
      await me.sees(/^用户/);
    },
  ],
  [
    'settings',
    async (me) => {
      await me.go(pages.settings);
      await me.sees('长辈模式');
    },
  ],
  [
    'about',
    async (me) => {
      await me.go(pages.about);
      await me.sees('隐私政策');
    },
  ],
  [
    'paper',
    async (me) => {
      await me.go(`${pages.about}?doc=privacy`);
      await me.sees('隐私政策');
    },
  ],
];

export const TOUR: readonly Stop[] = [...guest, ...addresses, ...till, ...after];
