import type { ComponentType } from 'react';
import type { StateOf } from '@/domain/payment/state';
import { Ways, type WaysProps } from '../result-ways';
import { AwayPanel } from './away-panel';
import type { CodeSwitch } from './link-panel';
import { useAway } from './use-away';

interface AwayWaysProps extends WaysProps {
  readonly state: StateOf<'AWAIT_EXTERNAL'>;
  readonly code: CodeSwitch;
  readonly Transfer: ComponentType<{ readonly orderNo: string }> | undefined;
}

/** The money is awaited from outside this app. */
export function AwayWays({ state, code, Transfer, view, act, ...ways }: AwayWaysProps) {
  const away = useAway(state, view, () => code.turn(true));
  const { attempt, order } = state;
  if (attempt.channel === 'BANK_TRANSFER' && Transfer) {
    // "I have sent it" is said on the transfer's own page; confirming here would hide the way to it.
    return (
      <>
        <Transfer orderNo={order.orderNo} />
        <Ways {...ways} view={{ ...view, primary: null }} act={act} />
      </>
    );
  }
  return (
    <>
      <AwayPanel attempt={attempt} refused={away.refused} code={code} />
      <Ways
        {...ways}
        view={away.view}
        act={(action) => {
          if (!away.act(action)) act(action);
        }}
      />
    </>
  );
}
