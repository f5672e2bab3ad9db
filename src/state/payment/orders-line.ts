import type { EffectOf } from '@/domain/payment/effect';
import type { PaymentEvent } from '@/domain/payment/event';
import { FRESH_POLL, pollPauseMs } from '@/domain/payment/poll-schedule';
import { createAlarm } from './alarm';
import type { PaymentDeps } from './ports';
import type { Presence } from './presence';
import { createEvent, retryAfter, settle } from './replies';

/** Makes the order of a key, or looks it up; one call a key at a time, retries after a pause. */
export function createOrdersLine(
  deps: PaymentDeps,
  presence: Presence,
  send: (event: PaymentEvent) => void,
) {
  const pause = createAlarm(deps);
  const flying = new Set<string>();

  async function single(key: string, call: () => Promise<PaymentEvent>): Promise<void> {
    if (flying.has(key)) return;
    flying.add(key);
    const event = await call();
    flying.delete(key);
    send(event);
  }

  async function create({ key, quoteId, addressId, remark }: EffectOf<'CREATE_ORDER'>) {
    const result = await settle(deps.api.createOrder({ quoteId, addressId, remark }, key));
    return createEvent(key, result, deps.serverNow());
  }

  async function find({ key }: EffectOf<'FIND_ORDER'>): Promise<PaymentEvent> {
    const result = await settle(deps.api.findOrderByKey({ idempotencyKey: key }));
    if (result.ok) return createEvent(key, result, deps.serverNow());
    if (result.error.kind === 'refused' && result.error.code === 'NOT_FOUND') {
      return { type: 'ORDER_NOT_FOUND', key, freshKey: await deps.randomKey().catch(() => null) };
    }
    return { type: 'CREATE_FAILED', key, retryAfterMs: retryAfter(result.error) };
  }

  function at(tries: number, retryAfterMs: number, run: () => void): void {
    pause.stop();
    if (tries === 0) presence.whenVisible(run);
    // Hidden: coming back asks at once, so no retry has to be kept.
    else if (deps.lifecycle.isVisible()) {
      pause.set(run, pollPauseMs({ ...FRESH_POLL, used: tries }, retryAfterMs, deps.random()));
    }
  }

  return {
    create(effect: EffectOf<'CREATE_ORDER'>): void {
      at(effect.tries, effect.retryAfterMs, () => {
        void single(effect.key, () => create(effect));
      });
    },
    find(effect: EffectOf<'FIND_ORDER'>): void {
      at(effect.tries, effect.retryAfterMs, () => {
        void single(effect.key, () => find(effect));
      });
    },
    stop: pause.stop,
  };
}

export type OrdersLine = ReturnType<typeof createOrdersLine>;
