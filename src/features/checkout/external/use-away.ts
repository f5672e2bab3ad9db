import { useState } from 'react';
import { CHANNELS } from '@/domain/payment/channel';
import type { Attempt, StateOf } from '@/domain/payment/state';
import type { PaymentAction, PaymentView } from '@/domain/payment/view';
import { services } from '@/services';
import { live } from '@/state/payment/live';
import { useMethods } from '@/state/payment/methods';
import { isUsableNow } from '@/state/payment/use-choice';
import { copyText } from '../copy-text';
import { billOf } from '../result-actions';

const { payment, navigation } = services.platform;

/** Scenes in which the shopper reads the link on this device, and those that open it here. */
const COPIED = ['weapp'];
const OPENED = ['wechat', 'in-app'];

const LABELS = {
  link: '重新获取支付链接',
  code: '重新获取二维码',
  form: '重新打开付款页',
} as const;

const COPY: PaymentAction = { kind: 'copy', label: '复制支付链接' };
const OPEN: PaymentAction = { kind: 'open', label: '打开付款页' };

/** Parameters live in memory only: after a restart they are asked for again, and the old ones end. */
function reissue({ attempt }: StateOf<'AWAIT_EXTERNAL'>): void {
  const { payment: running } = live.getState();
  running?.back();
  running?.tap(attempt.channel, null);
}

function again({ order, attempt }: StateOf<'AWAIT_EXTERNAL'>): PaymentAction | null {
  const { invocation } = CHANNELS[attempt.channel];
  if (invocation !== 'link' && invocation !== 'code' && invocation !== 'form') return null;
  const allowed = isUsableNow(attempt.channel, billOf(order));
  return allowed ? { kind: 'again', label: LABELS[invocation] } : null;
}

const linkOf = ({ invocation }: Attempt) => (invocation?.kind === 'link' ? invocation.url : null);

/** The first thing to do with a link where the shop runs; null: it is scanned from here. */
function firstDeed(attempt: Attempt): PaymentAction | null {
  if (linkOf(attempt) === null) return null;
  const scene = payment.scene();
  if (COPIED.includes(scene)) return COPY;
  return OPENED.includes(scene) ? OPEN : null;
}

export interface Away {
  readonly view: PaymentView;
  /** The clipboard was refused. */
  readonly refused: boolean;
  /** Does what a button of this page says; false: it is none of these. */
  readonly act: (action: PaymentAction) => boolean;
}

/**
 * Waiting for money from outside: what to press first, and what then.
 * @param onRefused the clipboard was refused: there are other ways to get the link across
 */
export function useAway(
  state: StateOf<'AWAIT_EXTERNAL'>,
  view: PaymentView,
  onRefused: () => void,
): Away {
  const { attempt } = state;
  const url = linkOf(attempt);
  // What may be asked for again hangs on what is switched on now.
  useMethods();
  const [done, setDone] = useState<string | null>(null);
  const [refusedFor, refuse] = useState<string | null>(null);
  const lost = attempt.invocation === null || attempt.invocation.kind === 'form';
  const more = lost ? again(state) : null;
  const deed = firstDeed(attempt);
  const others = [...(more ? [more] : []), ...view.others];
  const paid = view.primary;
  const waits = deed !== null && done !== attempt.attemptNo;

  function copy(link: string): void {
    void copyText(link, '链接已复制').then((copied) => {
      setDone(attempt.attemptNo);
      refuse(copied ? null : link);
      if (!copied) onRefused();
    });
  }

  function act({ kind }: PaymentAction): boolean {
    if (kind === 'again') reissue(state);
    else if (kind === 'copy' && url !== null) copy(url);
    else if (kind === 'open' && url !== null) {
      setDone(attempt.attemptNo);
      if (payment.follow(url) !== 'left') navigation.toast('没有打开付款页，请重新获取链接');
    } else return false;
    return true;
  }

  return {
    view: waits
      ? { ...view, primary: deed, others: paid ? [paid, ...others] : others }
      : { ...view, others: deed ? [deed, ...others] : others },
    refused: url !== null && refusedFor === url,
    act,
  };
}
