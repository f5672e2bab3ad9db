import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Fen } from '@/domain/money';
import { failureWords } from '@/domain/failure-words';
import type { Result } from '@/domain/result';
import {
  nextTopUp,
  NO_TOP_UP,
  type TopUp,
  type TopUpEffect,
  type TopUpEvent,
  type TopUpForm,
  type TopUpState,
} from '@/domain/wallet/top-up';
import { services } from '@/services';
import { walletApi } from '@/services/wallet';
import { settle } from '@/state/payment/replies';
import { walletDeps } from './pad';
import type { WalletDeps } from './ports';
import { createPause, createRunner } from './runner';

export interface TopUpApi {
  topUp(
    request: { amountFen: Fen },
    key: string,
  ): Promise<Result<{ readonly topUp: TopUp; readonly form: TopUpForm }>>;
  getTopUp(request: { topUpNo: string }): Promise<Result<TopUp>>;
}

type Deps = WalletDeps & {
  readonly api: TopUpApi;
  /** Leaves for the provider's page; false: it could not be opened. */
  readonly leave: (form: TopUpForm) => Promise<boolean>;
};

/** One top-up from its amount to what the server says of it. */
export function createTopUp(deps: Deps) {
  const pause = createPause(deps);
  const { store, send } = createRunner<TopUpState, TopUpEvent, TopUpEffect>(
    NO_TOP_UP,
    nextTopUp,
    (effect) => perform(effect),
  );

  async function start({ amountFen, key }: { amountFen: Fen; key: string }): Promise<void> {
    const result = await settle(deps.api.topUp({ amountFen }, key));
    if (result.ok) return send({ type: 'STARTED', ...result.value });
    const { error } = result;
    const later =
      error.kind === 'net' || ['BUSY', 'RATE_LIMITED', 'IN_PROGRESS'].includes(error.code);
    send(
      later
        ? { type: 'START_FAILED' }
        : { type: 'START_REFUSED', message: failureWords(error).title },
    );
  }

  async function ask(topUpNo: string): Promise<void> {
    const result = await settle(deps.api.getTopUp({ topUpNo }));
    send(result.ok ? { type: 'HEARD', topUp: result.value } : { type: 'NO_ANSWER' });
  }

  function perform(effect: TopUpEffect): void {
    switch (effect.type) {
      case 'START':
        return pause.run(effect.tries, () => void start(effect));
      case 'ASK':
        return pause.run(effect.tries, () => void ask(effect.topUpNo));
      case 'OPEN':
        return void deps
          .leave(effect.form)
          .then((left) => (left ? undefined : send({ type: 'NOT_OPENED' })));
    }
  }

  const endShow = deps.lifecycle.onShow(() => send({ type: 'SHOW' }));
  return {
    ...{ store, send },
    async tap(amountFen: Fen): Promise<void> {
      const key = await deps.randomKey().catch(() => null);
      if (key !== null) send({ type: 'TAP', amountFen, key });
    },
    dispose() {
      endShow();
      pause.stop();
    },
  };
}

const leave = async ({ action, fields }: TopUpForm): Promise<boolean> =>
  (await services.platform.payment.pay({ kind: 'form', action, fields })) === 'LEFT';

/** @param topUpNo the one that the provider's page came back for; '' none */
export function useTopUp(topUpNo: string) {
  const [topUp] = useState(() => createTopUp({ ...walletDeps, api: walletApi, leave }));
  const state = useStore(topUp.store);
  useEffect(() => {
    if (/^[\w-]{1,64}$/.test(topUpNo)) topUp.send({ type: 'TAKE_UP', topUpNo });
    return topUp.dispose;
  }, [topUp, topUpNo]);
  return { state, tap: topUp.tap, send: topUp.send };
}
