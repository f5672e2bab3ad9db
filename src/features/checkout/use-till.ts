import { useEffect } from 'react';
import { fen, type Fen } from '@/domain/money';
import { explain } from '@/domain/payment/explain';
import type { Channel } from '@/domain/payment/channel';
import { hasOrder, type PaymentState } from '@/domain/payment/state';
import { services } from '@/services';
import { useAccountKey } from '@/state/account-key';
import { basket, useBasketLines } from '@/state/basket';
import { useOnReturn } from '@/state/on-return';
import { rememberChannel } from '@/state/payment/last-channel';
import { live, openTill, useLive } from '@/state/payment/live';
import { askMethods } from '@/state/payment/methods';
import { planSplit } from '@/state/payment/split-plan';
import { isUsableNow, useChoice, type Choice } from '@/state/payment/use-choice';
import { usePickedAddress } from '@/state/picked-address';
import { useRead } from '@/state/reads';
import { basketKey, prepare, type Prepared } from './prepare';

const { payment, navigation } = services.platform;

const NOTHING = fen(0);
const NONE: readonly Channel[] = [];

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

const billOf = (dueFen: Fen | null) => ({ dueFen, heldFen: NOTHING, disabled: NONE });

/** The channel of this tap; null: what was chosen has just been switched off. */
function agreed({ chosen, split }: Choice, dueFen: Fen): Channel | null {
  if (dueFen === 0) return chosen ?? payment.channels()[0] ?? 'ALIPAY_WAP';
  if (chosen === null || !isUsableNow(chosen, billOf(dueFen))) return null;
  planSplit(split && { ...split, orderNo: null });
  rememberChannel(chosen);
  return chosen;
}

function pay(choice: Choice, { address, quote }: Prepared): void {
  if (address === null) return;
  const channel = agreed(choice, quote.payableFen);
  if (channel === null) {
    navigation.toast('支付方式有变化，请重新选择');
    void askMethods();
    return;
  }
  if (live.getState().payment === null) openTill();
  const order = {
    lines: quote.lines.map(({ skuId, quantity, unitPriceFen }) => ({
      skuId,
      quantity,
      seenFen: unitPriceFen,
    })),
    addressId: address.addressId,
    remark: basket.getState().remark.trim(),
    expectedPayableFen: quote.payableFen,
  };
  live.getState().payment?.tap(channel, order, choice.split !== null);
}

/** Everything the till shows and does. */
export function useTill() {
  const lines = useBasketLines();
  const picked = usePickedAddress();
  const key = useAccountKey(basketKey(lines, picked));
  const read = useRead(lines.length > 0 ? key : null, () => prepare(lines, picked), true);
  const state = useLive((now) => now.state);
  const choice = useChoice(billOf(read.data?.quote.payableFen ?? null));
  useEffect(openTill, []);
  useOnReturn(() => {
    if (live.getState().state.name === 'IDLE') void read.refresh();
  });
  return {
    empty: lines.length === 0,
    read,
    state,
    choice,
    pay() {
      if (read.data) pay(choice, read.data);
    },
  };
}

export type Till = ReturnType<typeof useTill>;
