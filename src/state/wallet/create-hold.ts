import type { StoreApi } from 'zustand/vanilla';
import { fen, type Fen } from '@/domain/money';
import { readOrderStatus } from '@/domain/payment/order-status';
import type { Result } from '@/domain/result';
import {
  nextHold,
  NO_HOLD,
  type HoldEffect,
  type HoldEvent,
  type HoldState,
} from '@/domain/wallet/hold';
import type { SignEnd, SignJob } from '@/domain/wallet/pay-state';
import type { OrderAnswer } from '@/state/payment/ports';
import { settle } from '@/state/payment/replies';
import type { WalletDeps } from './ports';
import { createPause, createRunner } from './runner';

export interface HoldApi {
  startWalletHold(request: {
    orderNo: string;
    amountFen: Fen;
  }): Promise<Result<{ readonly nonce: string; readonly amountFen: Fen }>>;
  releaseHold(request: { orderNo: string }): Promise<Result<OrderAnswer>>;
  queryPayment(request: { orderNo: string }): Promise<Result<OrderAnswer>>;
}

export interface OrderHold {
  readonly orderNo: string;
  readonly store: StoreApi<HoldState>;
  want(amountFen: Fen): void;
  release(): void;
  heard(rev: number, heldFen: Fen, paid: boolean): void;
  dispose(): void;
}

type Deps = WalletDeps & {
  readonly api: HoldApi;
  readonly sign: (job: SignJob) => Promise<SignEnd>;
  /** The payment machine hears of it from the server by itself. */
  readonly refresh: () => void;
};

const NOTHING = fen(0);
const MOST_QUESTIONS = 6;
/** Not yet: the cashier that counts on it is still being closed, or the server is busy. */
const AGAIN: readonly string[] = ['CONFLICT', 'IN_PROGRESS', 'BUSY', 'RATE_LIMITED'];

type Tell = (event: HoldEvent) => void;

/** What the machine asks for, done; answers that come too late are dropped by `tell`. */
function createCalls(deps: Deps, orderNo: string, tell: Tell) {
  const { api } = deps;
  const asking = createPause(deps);
  const releasing = createPause(deps);
  let gone = false;

  function told({ rev, heldFen, status }: OrderAnswer): void {
    const paid = readOrderStatus(status) === 'PAID';
    tell({ type: 'HEARD', rev, heldFen: heldFen ?? NOTHING, paid });
    deps.refresh();
  }

  async function start(amountFen: Fen): Promise<void> {
    const result = await settle(api.startWalletHold({ orderNo, amountFen }));
    tell(result.ok ? { type: 'STARTED', ...result.value } : { type: 'NOT_STARTED' });
  }

  async function ask(tries: number): Promise<void> {
    const result = await settle(api.queryPayment({ orderNo }));
    if (gone) return;
    if (result.ok) told(result.value);
    else if (tries < MOST_QUESTIONS) asking.run(tries + 1, () => void ask(tries + 1));
  }

  async function release(): Promise<void> {
    const result = await settle(api.releaseHold({ orderNo }));
    if (gone) return;
    if (result.ok) {
      told(result.value);
      if ((result.value.heldFen ?? 0) > 0) tell({ type: 'NOT_RELEASED', again: false });
      return;
    }
    const { error } = result;
    const again = error.kind === 'net' || AGAIN.includes(error.code);
    tell({ type: 'NOT_RELEASED', again });
  }

  function sign(nonce: string, amountFen: Fen): void {
    const job: SignJob = { purpose: 'HOLD', nonce, subject: orderNo, amountFen };
    void deps.sign(job).then((end) => tell({ type: 'SIGNED', end }));
  }

  return {
    perform(effect: HoldEffect): void {
      switch (effect.type) {
        case 'START':
          return void start(effect.amountFen);
        case 'SIGN':
          return sign(effect.nonce, effect.amountFen);
        case 'ASK_ORDER':
          return void ask(0);
        case 'RELEASE':
          return releasing.run(effect.tries, () => void release());
      }
    },
    stop() {
      gone = true;
      asking.stop();
      releasing.stop();
    },
  };
}

/** The hold of one order, kept true by what the server says. */
export function createHold(deps: Deps, orderNo: string): OrderHold {
  let gone = false;
  const calls = createCalls(deps, orderNo, (event) => (gone ? undefined : send(event)));
  const { store, send } = createRunner<HoldState, HoldEvent, HoldEffect>(
    NO_HOLD,
    nextHold,
    calls.perform,
  );
  return {
    ...{ orderNo, store },
    want: (amountFen) => send({ type: 'WANT', amountFen }),
    release: () => send({ type: 'RELEASE' }),
    heard: (rev, heldFen, paid) => send({ type: 'HEARD', rev, heldFen, paid }),
    dispose() {
      gone = true;
      calls.stop();
    },
  };
}
