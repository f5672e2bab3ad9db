import { useEffect, useState } from 'react';
import type { Fen } from '@/domain/money';
import type { Channel } from '@/domain/payment/channel';
import { offersOf, type MethodQuestion, type Offer } from '@/domain/payment/methods';
import { services } from '@/services';
import { lastChannel } from './last-channel';
import { askMethods, methodsNow, useMethods } from './methods';

const { payment } = services.platform;

type Bill = Pick<MethodQuestion, 'dueFen' | 'heldFen' | 'disabled' | 'lockedTo'>;

/** A part from the balance, and the channel that takes the rest. */
export interface SplitChoice {
  readonly walletFen: Fen;
  readonly restChannel: Channel;
}

export interface Choice {
  readonly offers: readonly Offer[];
  /** What "pay" would open; null: nothing can be used here now. */
  readonly chosen: Channel | null;
  readonly choose: (channel: Channel) => void;
  /** null: one channel takes it all. */
  readonly split: SplitChoice | null;
  readonly onSplit: (on: boolean) => void;
  /** Nobody knows what is switched on; more may come. */
  readonly unknown: boolean;
  readonly retry: () => void;
}

const question = (bill: Bill, list: MethodQuestion['list']): MethodQuestion => ({
  ...bill,
  scene: payment.scene(),
  channels: payment.channels(),
  list,
  last: lastChannel(),
  now: services.serverNow(),
});

/** True when this channel can be started for this bill right now, by what is known at this moment. */
export function isUsableNow(channel: Channel, bill: Bill): boolean {
  return offersOf(question(bill, methodsNow())).some(
    (offer) => offer.channel === channel && offer.usable,
  );
}

/** How a bill can be paid here, and what the shopper has chosen of it. */
export function useChoice(bill: Bill): Choice {
  const { list, asking, failed } = useMethods();
  const [picked, choose] = useState<Channel | null>(null);
  const [combined, onSplit] = useState(false);
  const refused = bill.disabled.length;
  useEffect(() => {
    // A channel that was just refused: the list says why, and what is left.
    if (refused > 0) void askMethods();
  }, [refused]);
  const ask = question(bill, list);
  const all = offersOf(ask);
  // What waits for the list is not called missing before the list is.
  const offers = list === null && !failed ? all.filter(({ usable }) => usable) : all;
  const part = offers.find(({ split }) => split !== null)?.split ?? null;
  const usable = offers.filter((offer) => offer.usable);
  const taken = usable.find(({ channel }) => channel === picked);
  const chosen = (taken ?? usable.find(({ suggested }) => suggested))?.channel ?? null;
  const rest = chosen === 'BANK_TRANSFER' ? null : chosen;
  return {
    offers,
    chosen,
    choose,
    split:
      combined && part !== null && rest !== null
        ? { walletFen: part.walletFen, restChannel: rest }
        : null,
    onSplit,
    unknown: list === null && failed && !asking,
    retry: () => void askMethods(),
  };
}
