import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { hasOrder } from '@/domain/payment/state';
import type { TransferScreen } from '@/domain/transfer/state';
import { services } from '@/services';
import { transferApi as api } from '@/services/transfer';
import { live } from '@/state/payment/live';
import { createProofs, type ProofItem, type Proofs } from './create-proofs';
import { createTransfer, type TransferDesk } from './create-transfer';

/** The payment of this order, if one is under way, asks at once instead of at its next minute. */
function tell(orderNo: string): void {
  const { payment, state } = live.getState();
  if (hasOrder(state) && state.order.orderNo === orderNo) payment?.refresh();
}

function open(orderNo: string): { desk: TransferDesk; proofs: Proofs } {
  const { platform, now, serverNow, random, randomKey } = services;
  const desk = createTransfer(
    {
      ...{ api, lifecycle: platform.lifecycle, now, serverNow, random, tell },
      setTimer: (run, ms) => setTimeout(run, ms),
      clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
    },
    orderNo,
  );
  const proofs = createProofs(
    {
      ...{ api, randomKey, heard: desk.heard, release: platform.photos.release },
      refused: platform.navigation.toast,
    },
    orderNo,
  );
  return { desk, proofs };
}

export interface UsedTransfer {
  readonly state: TransferScreen;
  readonly items: readonly ProofItem[];
  readonly desk: TransferDesk;
  readonly proofs: Proofs;
}

/** The transfer of an order while its page is there. The order does not change under the page. */
export function useTransfer(orderNo: string): UsedTransfer {
  const [{ desk, proofs }] = useState(() => open(orderNo));
  useEffect(
    () => () => {
      desk.dispose();
      proofs.dispose();
    },
    [desk, proofs],
  );
  return { desk, proofs, state: useStore(desk.store), items: useStore(proofs.store) };
}
