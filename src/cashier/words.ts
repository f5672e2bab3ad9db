import type { CashierView } from '@/contract/cashier';
import type { Dead } from './screen';

export interface Said {
  readonly title: string;
  readonly text: string;
}

type Settled = Exclude<CashierView['state'], 'OPEN'>;

/** What became of the payment. Unknown is called unknown; money that came too late goes back. */
export const OUTCOMES: Readonly<
  Record<Settled, Said & { readonly sign: 'wait' | 'done' | 'over' }>
> = {
  PAYING: {
    sign: 'wait',
    title: '正在等待支付结果',
    text: '支付页面已经打开过。付完款后，这里会自动更新，请勿重复支付。',
  },
  PAID: {
    sign: 'done',
    title: '付款成功',
    text: '下单的人会在自己的手机上看到结果，这个页面可以关掉了。',
  },
  CLOSED: {
    sign: 'over',
    title: '这个链接已失效',
    text: '订单已关闭、换了支付方式，或有了更新的链接。如果你已经付款，款项将原路退回。',
  },
  EXPIRED: {
    sign: 'over',
    title: '这个链接已过期',
    text: '需要付款的话，请从下单的页面重新获取链接。如果你已经付款，以下单页面的结果为准。',
  },
};

/** Below a payment that may be under way. */
export const NOT_PAID = '如果没有付款，请从下单的页面重新获取付款链接。';

export const DEADS: Readonly<Record<Dead, Said>> = {
  'no-link': {
    title: '没有可以付款的订单',
    text: '请从下单的页面重新打开付款链接。如果刚付过款，请在下单的页面查看结果。',
  },
  'broken-link': {
    title: '链接不完整',
    text: '请从下单的页面重新复制付款链接，完整粘贴到地址栏。',
  },
  'unknown-link': {
    title: '找不到这个付款链接',
    text: '请核对链接是否完整，或从下单的页面重新获取。',
  },
  'other-link': {
    title: '这里打开了另一个付款链接',
    text: '同一个浏览器里只有最后打开的链接有效。需要付这一笔，请重新打开它的链接。',
  },
  'no-cookie': {
    title: '暂时不能在这里付款',
    text: '浏览器没有允许 Cookie，或页面打开得太久。请允许后重新打开付款链接，或换一个浏览器。',
  },
  clone: {
    title: '请不要在这个页面付款',
    text: '它的域名不是官方的付款域名。请关闭页面，从下单的页面重新获取付款链接。',
  },
};

/** `899000` → `14:59`: rounded up, so that 00:00 means over. */
export function minutes(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const two = (value: number) => (value < 10 ? `0${value}` : `${value}`);
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
