import type { PaymentEvent } from '@/domain/payment/event';
import { pollPauseMs, type Poll } from '@/domain/payment/poll-schedule';
import type { PaymentState } from '@/domain/payment/state';
import { createAlarm } from './alarm';
import type { PaymentDeps } from './ports';
import { queryEvent, settle } from './replies';

const DECISIVE: readonly string[] = ['PAID', 'CLOSED', 'REFUNDING', 'REFUNDED'];

/**
 * Asks the server about the order, one question at a time (B1). An answer to a question that was
 * put before the machine moved on says nothing about now, unless it is final: it is put again.
 */
export function createAsker(
  deps: PaymentDeps,
  read: () => PaymentState,
  send: (event: PaymentEvent) => void,
) {
  const pause = createAlarm(deps);
  let flying: { readonly subject: string; stale: boolean } | null = null;
  let owed = false;
  let asked = 0;

  function subject(orderNo: string): string {
    const state = read();
    return `${orderNo}/${state.name}/${'reason' in state ? state.reason : ''}`;
  }

  async function ask(orderNo: string): Promise<void> {
    pause.stop();
    if (!deps.lifecycle.isVisible()) {
      owed = true;
      return;
    }
    owed = false;
    if (flying !== null) {
      if (flying.subject !== subject(orderNo)) flying.stale = true;
      return;
    }
    const flight = { subject: subject(orderNo), stale: false };
    flying = flight;
    asked += 1;
    const result = await settle(deps.api.queryPayment({ orderNo }));
    flying = null;
    const event = queryEvent(orderNo, result, deps.serverNow());
    const decisive = event.type === 'QUERIED' && DECISIVE.includes(event.order.status);
    const state = read();
    if (flight.stale && !decisive && 'order' in state && state.order !== null) {
      return ask(state.order.orderNo);
    }
    send(event);
  }

  return {
    now: (orderNo: string) => void ask(orderNo),
    later(orderNo: string, poll: Poll, retryAfterMs: number): void {
      if (!deps.lifecycle.isVisible()) return;
      pause.set(() => void ask(orderNo), pollPauseMs(poll, retryAfterMs, deps.random()));
    },
    /** True when a question was due while nobody looked. */
    isOwed: () => owed,
    asked: () => asked,
    stop: pause.stop,
  };
}

export type Asker = ReturnType<typeof createAsker>;
