import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { formatFen, type Fen } from '@/domain/money';
import type { Order } from '@/domain/order/order';
import { orderTail, sentBackWords } from '@/domain/order/order-words';
import { dueOf } from '@/domain/payment/orders';
import { hasOrder, type Attempt, type PaymentState } from '@/domain/payment/state';
import { explain } from '@/domain/payment/explain';
import type { PaymentAction, PaymentView } from '@/domain/payment/view';
import { arrival } from '@/ui/keys';
import { Notice } from '@/ui/notice';
import { Price } from '@/ui/price';
import { Countdown } from './countdown';
import { AwayPanel } from './external/away-panel';
import { AwayWays } from './external/away-ways';
import { ReviewSheet } from './late-review-sheet';
import { ReadyWays } from './ready-ways';
import { callSeller, perform } from './result-actions';
import type { CodeSwitch } from './external/link-panel';
import { Ways, type WaysProps } from './result-ways';
import type { ReviewSheetProps } from './review-sheet';
import type { Slots } from './slots';

export interface ResultViewProps {
  readonly orderNo: string;
  readonly order: Order | undefined;
  /** null: the server has not been asked yet. */
  readonly state: PaymentState | null;
  readonly slots: Slots;
}

const ASKING: PaymentView = {
  title: '正在确认支付结果',
  text: '请勿重复支付，结果会自动更新',
  tone: 'busy',
  primary: null,
  others: [],
  countdownTo: null,
  notice: null,
};

const SHOP_ON: PaymentAction = { kind: 'back', label: '继续逛' };
const PAY = { lead: '剩余支付时间', over: '支付时间已到，正在确认' };
const LOCK = { lead: '还需等待', over: '正在确认上一次支付' };
const NOBODY = new Map<string, number>();

function viewOf(state: PaymentState | null): PaymentView {
  if (state === null) return ASKING;
  const view = explain(state);
  return state.name === 'PAID' ? { ...view, others: [SHOP_ON] } : view;
}

/** The agreed amount while it is paid, the server's own otherwise. */
function amountOf(state: PaymentState | null, order: Order | undefined) {
  const known = state !== null && hasOrder(state) ? state.order.payableFen : null;
  return known ?? order?.payableFen ?? null;
}

function isPaying(state: PaymentState | null): boolean {
  return state !== null && ['PREPAYING', 'INVOKING', 'SWITCHING'].includes(state.name);
}

function review(
  state: PaymentState | null,
  view: PaymentView,
  act: (action: PaymentAction) => void,
): ReviewSheetProps | null {
  const { primary, others } = view;
  const [back] = others;
  if (state?.name !== 'NEEDS_REVIEW' || !primary || !back) return null;
  return {
    changes: state.changes,
    wanted: NOBODY,
    text: view.text,
    go: { label: primary.label, onPress: () => act(primary) },
    back: { label: back.label, onPress: () => act(back) },
  };
}

/** A code that ran out stays to be seen, grey, until the server has said what became of it. */
function ranOut(state: PaymentState | null): Attempt | null {
  if (state?.name !== 'CONFIRMING' || state.order === null || state.reason !== 'expired')
    return null;
  return state.attempt;
}

/** What can be done, by where the payment stands. */
function Next({ state, slots, ...ways }: WaysProps & Pick<ResultViewProps, 'state' | 'slots'>) {
  const [codedNo, showCode] = useState<string | null>(null);
  const codeOf = ({ attemptNo }: Attempt): CodeSwitch => ({
    on: codedNo === attemptNo,
    turn: (on) => showCode(on ? attemptNo : null),
  });
  if (state?.name === 'READY') {
    return <ReadyWays {...ways} state={state} combines={slots.combines ?? false} />;
  }
  if (state?.name === 'AWAIT_EXTERNAL') {
    const code = codeOf(state.attempt);
    return <AwayWays {...ways} state={state} code={code} Transfer={slots.Transfer} />;
  }
  const old = ranOut(state);
  return (
    <>
      {old === null ? null : <AwayPanel attempt={old} refused={false} code={codeOf(old)} />}
      <Ways {...ways} paying={isPaying(state)} />
    </>
  );
}

/** Nothing is due any more. */
const OVER: readonly PaymentState['name'][] = ['PAID', 'CLOSED', 'REFUNDING', 'REFUNDED'];

interface HeadProps {
  readonly orderNo: string;
  readonly amount: Fen | null;
  readonly state: PaymentState | null;
  readonly view: PaymentView;
  /** What became of money that the order did not keep. */
  readonly sentBack: string | null;
}

function Head({ orderNo, amount, state, view, sentBack }: HeadProps) {
  const order = state !== null && hasOrder(state) ? state.order : null;
  const isOver = state !== null && OVER.includes(state.name);
  const due = !isOver && order && order.heldFen > 0 ? dueOf(order) : null;
  return (
    <View className="card result">
      {amount === null ? <View className="result__amount" /> : <Price fen={amount} size="hero" />}
      <View
        key={isOver ? 'over' : 'open'}
        role="status"
        aria-live="polite"
        {...(isOver ? arrival : {})}
      >
        <Text className={`result__title result__title--${view.tone}`}>{view.title}</Text>
      </View>
      <Text className="result__text">{view.text}</Text>
      {sentBack === null ? null : <Text className="result__text">{sentBack}</Text>}
      {order === null || due === null ? null : (
        <Text className="result__text">
          {`已从余额留出 ${formatFen(order.heldFen)}，还需支付 ${formatFen(due)}`}
        </Text>
      )}
      {view.countdownTo === null ? null : (
        <Countdown until={view.countdownTo} {...(state?.name === 'SWITCH_LOCKED' ? LOCK : PAY)} />
      )}
      <Text className="result__no">{`订单尾号 ${orderTail(orderNo)}`}</Text>
    </View>
  );
}

/** Amount first, then the state in words, then what happens next, then the way to a human. */
export function ResultView({ orderNo, order, state, slots }: ResultViewProps) {
  const view = viewOf(state);
  const act = (action: PaymentAction) => perform(action, orderNo, state);
  const sheet = review(state, view, act);
  const ways = { view, act, onCall: () => void callSeller(order, orderNo) };
  return (
    <View className="outcome">
      {view.notice ? <Notice>{view.notice}</Notice> : null}
      <Head
        {...{ orderNo, state, view }}
        amount={amountOf(state, order)}
        sentBack={sentBackWords(order?.sentBack ?? null)}
      />
      {slots.Hold ? <slots.Hold orderNo={orderNo} /> : null}
      {sheet ? <ReviewSheet {...sheet} /> : <Next {...ways} state={state} slots={slots} />}
    </View>
  );
}
