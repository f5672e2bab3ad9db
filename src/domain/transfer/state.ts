import type { ExcessWay, Transfer, TransferState } from './transfer';

/** What the shopper has asked for and the server has not answered yet. */
export type Doing = 'report' | ExcessWay;

/** The server has spoken of this transfer; the name is its word, never a guess of ours. */
export interface Known<N extends TransferState = TransferState> {
  readonly name: N;
  readonly known: Transfer;
  readonly doing: Doing | null;
  /** Why the last thing asked for was not done; null when there is nothing to say. */
  readonly trouble: string | null;
  /** Reads that failed in a row: what is shown is older than it seems. */
  readonly failures: number;
}

type KnownStates = { readonly [N in TransferState]: Known<N> }[TransferState];

export type TransferScreen =
  | { readonly name: 'IDLE' }
  | { readonly name: 'LOADING'; readonly orderNo: string; readonly failures: number }
  /** The server knows no transfer for this order and account. */
  | { readonly name: 'ABSENT'; readonly orderNo: string }
  | KnownStates;

export type ScreenName = TransferScreen['name'];
export type ScreenOf<N extends ScreenName> = Extract<TransferScreen, { readonly name: N }>;

export const NOT_OPEN: ScreenOf<'IDLE'> = { name: 'IDLE' };

export function isKnown(state: TransferScreen): state is KnownStates {
  return 'known' in state;
}

/** The known state with the server's word as its name. */
export function knownAs(known: Transfer, rest: Omit<Known, 'name' | 'known'>): TransferScreen {
  return { name: known.state, known, ...rest } as KnownStates;
}

export function orderOf(state: TransferScreen): string | null {
  if (state.name === 'IDLE') return null;
  return isKnown(state) ? state.known.orderNo : state.orderNo;
}
