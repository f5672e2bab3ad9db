import { Text, View } from '@tarojs/components';
import type { Order } from '@/domain/order/order';
import { orderTail } from '@/domain/order/order-words';
import { hasOrder, type PaymentState } from '@/domain/payment/state';
import { explain } from '@/domain/payment/explain';
import type { PaymentAction, PaymentView } from '@/domain/payment/view';
import { services } from '@/services';
import { Action } from '@/ui/action';
import { Bar } from '@/ui/bar';
import { ContactButton } from '@/ui/contact-button';
import { Notice } from '@/ui/notice';
import { Price } from '@/ui/price';
import { Countdown } from './countdown';
import { callSeller, perform } from './result-actions';
import { ReviewSheet } from './late-review-sheet';
import type { ReviewSheetProps } from './review-sheet';

export interface ResultViewProps {
  readonly orderNo: string;
  readonly order: Order | undefined;
  /** null: the server has not been asked yet. */
  readonly state: PaymentState | null;
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

/** Amount first, then the state in words, then what happens next, then the way to a human. */
export function ResultView({ orderNo, order, state }: ResultViewProps) {
  const view = viewOf(state);
  const amount = amountOf(state, order);
  const act = (action: PaymentAction) => perform(action, orderNo, state);
  const sheet = review(state, view, act);
  const paying = isPaying(state);
  return (
    <View className="outcome">
      {view.notice ? <Notice>{view.notice}</Notice> : null}
      <View className="card result">
        {amount === null ? <View className="result__amount" /> : <Price fen={amount} size="hero" />}
        <View role="status" aria-live="polite">
          <Text className={`result__title result__title--${view.tone}`}>{view.title}</Text>
        </View>
        <Text className="result__text">{view.text}</Text>
        {view.countdownTo === null ? null : <Countdown until={view.countdownTo} />}
        <Text className="result__no">{`订单尾号 ${orderTail(orderNo)}`}</Text>
      </View>
      {sheet ? null : (
        <View className="result__ways">
          {view.others.map((action) =>
            action.kind === 'service' ? (
              <ContactButton
                key="service"
                chat={services.platform.support.chatButton}
                onCall={() => void callSeller(order, orderNo)}
              />
            ) : (
              <Action key={action.kind} kind="plain" size="small" onPress={() => act(action)}>
                {action.label}
              </Action>
            ),
          )}
        </View>
      )}
      {sheet ? <ReviewSheet {...sheet} /> : null}
      {!sheet && (view.primary || paying) ? (
        <Bar>
          <Action
            block
            busy={paying}
            onPress={() => (view.primary ? act(view.primary) : undefined)}
          >
            {view.primary?.label ?? '支付中'}
          </Action>
        </Bar>
      ) : null}
    </View>
  );
}
