import { useStore } from 'zustand';
import type { SignState } from '@/domain/wallet/pay-state';
import { services } from '@/services';
import { walletApi } from '@/services/wallet';
import { createPad } from './create-pad';
import type { WalletDeps } from './ports';

const { platform, serverNow, random, randomKey } = services;

export const walletDeps: WalletDeps = {
  ...{ serverNow, random, randomKey },
  setTimer: (run, ms) => setTimeout(run, ms),
  clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
  lifecycle: platform.lifecycle,
};

/** The one pad of the app: payments, holds and withdrawals all ask on it. */
export const pad = createPad({ ...walletDeps, api: walletApi });

export function usePad(): { readonly state: SignState; readonly typed: number } {
  return { state: useStore(pad.store), typed: useStore(pad.typed) };
}
