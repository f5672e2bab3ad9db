import type { StateOf } from '@/domain/payment/state';
import { useChoice } from '@/state/payment/use-choice';
import { Elsewhere, isElsewhere } from './elsewhere';
import { PayMethods } from './pay-methods';
import { billOf, payNow } from './result-actions';
import { Ways, type WaysProps } from './result-ways';

interface ReadyWaysProps extends WaysProps {
  readonly state: StateOf<'READY'>;
  readonly combines: boolean;
}

const CLOSES = '换一种方式时，会先关闭上一次的支付';

/** An order that waits to be paid: how, and the button. */
export function ReadyWays({ state, combines, ...ways }: ReadyWaysProps) {
  const choice = useChoice(billOf(state.order));
  const { attempt, order } = state;
  const { view, act } = ways;
  if (isElsewhere()) {
    const path = `/pages/trade/result/index?orderNo=${order.orderNo}`;
    return (
      <>
        <Elsewhere path={path} text="在“我的”里打开这笔订单付款" />
        <Ways {...ways} view={{ ...view, primary: null }} />
      </>
    );
  }
  const free = order.payableFen === 0;
  const closes = attempt !== null && choice.chosen !== null && attempt.channel !== choice.chosen;
  return (
    <>
      {free ? null : (
        <PayMethods choice={choice} combines={combines} note={closes ? CLOSES : null} />
      )}
      <Ways
        {...ways}
        off={!free && choice.chosen === null}
        act={(action) => (action.kind === 'pay' ? payNow(state, choice) : act(action))}
      />
    </>
  );
}
