import { formatFen } from '@/domain/money';
import type { QuoteChange } from '@/domain/order/order';

export interface ChangeWords {
  readonly title: string;
  /** What was on screen before; empty where there is nothing to compare. */
  readonly before: string;
  readonly now: string;
}

const left = ({ available }: QuoteChange, lead: string) =>
  available ? `${lead} ${available} 件` : '已售罄';

function priceWords({ oldFen, newFen }: QuoteChange): Omit<ChangeWords, 'title'> {
  if (newFen === undefined) return { before: '', now: '价格有变动，请重新确认' };
  const turn = oldFen === undefined || oldFen === newFen ? '' : newFen > oldFen ? '涨价' : '降价';
  return {
    before: oldFen === undefined ? '' : formatFen(oldFen),
    now: turn === '' ? formatFen(newFen) : `${formatFen(newFen)}（${turn}）`,
  };
}

/** One change as the shopper reads it, old and new. */
export function changeWords(change: QuoteChange, wanted: number | undefined): ChangeWords {
  const { title } = change;
  const before = wanted === undefined ? '' : `${wanted} 件`;
  switch (change.kind) {
    case 'PRICE_CHANGED':
      return { title, ...priceWords(change) };
    case 'OUT_OF_STOCK':
      return { title, before, now: left(change, '仅剩') };
    case 'LIMIT_EXCEEDED':
      return { title, before, now: left(change, '每单限购') };
    case 'ITEM_OFF_SHELF':
      return { title, before, now: '已下架' };
    case 'ADDRESS_UNSUPPORTED':
      return { title, before: '', now: '暂不支持配送，请更换地址' };
    case 'COUPON_EXPIRED':
      return { title, before: '', now: '优惠券已过期' };
    case 'COUPON_USED':
      return { title, before: '', now: '优惠券已使用' };
  }
}

/** The same changes read the same: what was agreed to is not asked again. */
export function changesKey(changes: readonly QuoteChange[]): string {
  return JSON.stringify(changes);
}
