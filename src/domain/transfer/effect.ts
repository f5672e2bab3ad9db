import type { TransferScreen } from './state';
import type { ExcessWay } from './transfer';

export type TransferEffect =
  /** Ask now; a pause that was set is over. */
  | { readonly type: 'READ'; readonly orderNo: string }
  /** Ask again after this long, or a little later; never sooner (F3). */
  | { readonly type: 'SCHEDULE'; readonly afterMs: number }
  | { readonly type: 'REPORT_SENT'; readonly orderNo: string }
  | { readonly type: 'CHOOSE_EXCESS'; readonly orderNo: string; readonly way: ExcessWay }
  /** The money is complete or the transfer has ended: whoever shows the order should ask too. */
  | { readonly type: 'TELL'; readonly orderNo: string }
  | { readonly type: 'STOP' };

export type EffectType = TransferEffect['type'];

export interface Step {
  readonly state: TransferScreen;
  readonly effects: readonly TransferEffect[];
}

export function step(state: TransferScreen, ...effects: readonly TransferEffect[]): Step {
  return { state, effects };
}
