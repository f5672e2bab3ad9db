import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { failureWords } from '@/domain/failure-words';
import type { Fen } from '@/domain/money';
import type { Result } from '@/domain/result';
import type { SignEnd, SignJob } from '@/domain/wallet/pay-state';
import {
  nextWithdrawal,
  NO_WITHDRAWAL,
  type Withdrawal,
  type WithdrawalEffect,
  type WithdrawalEvent,
  type WithdrawalQuote,
  type WithdrawalState,
} from '@/domain/wallet/withdrawal';
import { walletApi } from '@/services/wallet';
import { settle } from '@/state/payment/replies';
import { pad, walletDeps } from './pad';
import type { WalletDeps } from './ports';
import { createPause, createRunner } from './runner';

export interface WithdrawalApi {
  quoteWithdrawal(request: { amountFen: Fen }): Promise<Result<WithdrawalQuote>>;
  getWithdrawal(request: { withdrawalNo: string }): Promise<Result<Withdrawal>>;
}

type Deps = WalletDeps & {
  readonly api: WithdrawalApi;
  readonly sign: (job: SignJob) => Promise<SignEnd>;
};

/** One withdrawal from its amount to what the review and the payout made of it. */
export function createWithdrawal(deps: Deps) {
  const pause = createPause(deps);
  const { store, send } = createRunner<WithdrawalState, WithdrawalEvent, WithdrawalEffect>(
    NO_WITHDRAWAL,
    nextWithdrawal,
    (effect) => perform(effect),
  );

  async function quote(amountFen: Fen): Promise<void> {
    const result = await settle(deps.api.quoteWithdrawal({ amountFen }));
    if (result.ok) return send({ type: 'QUOTED', quote: result.value });
    send({ type: 'NOT_QUOTED', message: failureWords(result.error).title });
  }

  async function ask(withdrawalNo: string): Promise<void> {
    const result = await settle(deps.api.getWithdrawal({ withdrawalNo }));
    send(result.ok ? { type: 'HEARD', withdrawal: result.value } : { type: 'NO_ANSWER' });
  }

  function perform(effect: WithdrawalEffect): void {
    switch (effect.type) {
      case 'QUOTE':
        return void quote(effect.amountFen);
      case 'ASK':
        return pause.run(effect.tries, () => void ask(effect.withdrawalNo));
      case 'SIGN': {
        const { nonce, withdrawalNo, amountFen } = effect.quote;
        const job: SignJob = { purpose: 'WITHDRAW', nonce, subject: withdrawalNo, amountFen };
        return void deps.sign(job).then((end) => send({ type: 'SIGNED', end }));
      }
    }
  }

  const endShow = deps.lifecycle.onShow(() => send({ type: 'SHOW' }));
  return {
    ...{ store, send },
    dispose() {
      endShow();
      pause.stop();
    },
  };
}

/** @param withdrawalNo one to look at; '' none */
export function useWithdrawal(withdrawalNo: string) {
  const [one] = useState(() => createWithdrawal({ ...walletDeps, api: walletApi, sign: pad.open }));
  const state = useStore(one.store);
  useEffect(() => {
    if (/^[\w-]{1,64}$/.test(withdrawalNo)) one.send({ type: 'TAKE_UP', withdrawalNo });
    return one.dispose;
  }, [one, withdrawalNo]);
  return { state, send: one.send };
}
