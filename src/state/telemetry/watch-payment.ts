import type { PaymentState } from '@/domain/payment/state';
import { measured, type MeasuredChannel } from '@/domain/telemetry/metrics';
import { channelOf, isLooking, isPaying, isTapped, restOf } from '@/domain/telemetry/pay-lane';
import type { Telemetry } from './create-telemetry';

interface Flight {
  readonly channel: MeasuredChannel | null;
  /** null: it was taken up after a kill, or began without a tap. */
  readonly tappedAt: number | null;
  /** When the server was first asked what became of it. */
  readonly askedAt: number | null;
  readonly opened: boolean;
}

const OPEN: readonly PaymentState['name'][] = ['INVOKING', 'AWAIT_EXTERNAL'];

/** Tap to cashier, cashier to known result, and how payments end. Looking at an order is none. */
export function createPaymentWatch(
  { record, hold }: Pick<Telemetry, 'record' | 'hold'>,
  now: () => number,
) {
  let flight: Flight | null = null;

  function takeOff(state: PaymentState): Flight {
    const tappedAt = isTapped(state) ? now() : null;
    return { channel: null, tappedAt, askedAt: null, opened: false };
  }

  function fly(before: Flight, state: PaymentState): Flight {
    const said = channelOf(state);
    const channel = said === null ? before.channel : measured(said);
    const opens = OPEN.includes(state.name);
    if (opens && !before.opened && before.tappedAt !== null && channel !== null) {
      record('pay-open', now() - before.tappedAt, channel);
    }
    const asks = state.name === 'CONFIRMING' && before.askedAt === null;
    return {
      ...before,
      channel,
      opened: before.opened || opens,
      askedAt: asks ? now() : before.askedAt,
    };
  }

  function land({ channel, askedAt }: Flight, state: PaymentState): void {
    const rest = restOf(state);
    if (rest === null || channel === null) return;
    record('pay-end', 1, `${channel}.${rest}`);
    if (askedAt !== null) record('pay-result', now() - askedAt, `${channel}.${rest}`);
  }

  return (state: PaymentState): void => {
    const paying = isPaying(state);
    hold(paying);
    if (!paying) {
      if (flight !== null) land(flight, state);
      flight = null;
    } else if (flight !== null || !isLooking(state)) {
      flight = fly(flight ?? takeOff(state), state);
    }
  };
}
