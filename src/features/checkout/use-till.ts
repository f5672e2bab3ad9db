import { useEffect, useState } from 'react';
import { explain } from '@/domain/payment/explain';
import type { Channel } from '@/domain/payment/channel';
import { hasOrder, type PaymentState } from '@/domain/payment/state';
import { services } from '@/services';
import { useAccountKey } from '@/state/account-key';
import { basket, useBasketLines } from '@/state/basket';
import { useOnReturn } from '@/state/on-return';
import { live, openTill, useLive } from '@/state/payment/live';
import { usePickedAddress } from '@/state/picked-address';
import { useRead } from '@/state/reads';
import { basketKey, prepare, type Prepared } from './prepare';

const { payment } = services.platform;

/** What the button says while one tap is under way; null: it can be pressed. */
export function busyWords(state: PaymentState): string | null {
  if (hasOrder(state)) return '支付中';
  return state.name === 'IDLE' || state.name === 'NEEDS_REVIEW' ? null : '确认订单中';
}

/** A line above the till: what went wrong, or what is still unknown. */
export function tillNotice(state: PaymentState): { text: string; canAsk: boolean } | null {
  const { title, text } = explain(state);
  if (state.name === 'IDLE') return title ? { text: `${title}，${text}`, canAsk: false } : null;
  const unknown = state.name === 'CREATE_UNKNOWN' || state.name === 'CONFIRMING';
  return unknown && !hasOrder(state) ? { text: `${title}，${text}`, canAsk: true } : null;
}

function pay(channel: Channel, { address, quote }: Prepared): void {
  if (address === null) return;
  if (live.getState().payment === null) openTill();
  live.getState().payment?.tap(channel, {
    lines: quote.lines.map(({ skuId, quantity, unitPriceFen }) => ({
      skuId,
      quantity,
      seenFen: unitPriceFen,
    })),
    addressId: address.addressId,
    remark: basket.getState().remark.trim(),
    expectedPayableFen: quote.payableFen,
  });
}

/** Everything the till shows and does. */
export function useTill() {
  const lines = useBasketLines();
  const picked = usePickedAddress();
  const key = useAccountKey(basketKey(lines, picked));
  const read = useRead(lines.length > 0 ? key : null, () => prepare(lines, picked), true);
  const state = useLive((now) => now.state);
  const [channels] = useState(() => payment.channels().slice(0, 1));
  const [channel, choose] = useState<Channel>(channels[0] ?? 'ALIPAY_WAP');
  useEffect(openTill, []);
  useOnReturn(() => {
    if (live.getState().state.name === 'IDLE') void read.refresh();
  });
  return {
    empty: lines.length === 0,
    read,
    state,
    channels,
    channel,
    choose,
    pay() {
      if (read.data) pay(channel, read.data);
    },
  };
}

export type Till = ReturnType<typeof useTill>;
