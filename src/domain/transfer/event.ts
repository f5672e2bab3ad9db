import type { ExcessWay, Transfer } from './transfer';

/** Facts. Every reply names the order it is about, so that one for another order is dropped. */
export type TransferEvent =
  | { readonly type: 'OPEN'; readonly orderNo: string }
  /** In front again, or back on the network. */
  | { readonly type: 'SHOW' }
  | { readonly type: 'REFRESH' }
  /** The pause is over. */
  | { readonly type: 'TICK' }
  /** The deadline has passed by server time; only the server ends a transfer. */
  | { readonly type: 'EXPIRE' }
  /** Said by the shopper. Proves nothing. */
  | { readonly type: 'I_SENT' }
  | { readonly type: 'CHOOSE'; readonly way: ExcessWay }
  | { readonly type: 'HEARD'; readonly transfer: Transfer }
  | {
      readonly type: 'READ_FAILED';
      readonly orderNo: string;
      /** The server says that there is no such transfer. */
      readonly absent: boolean;
      readonly retryAfterMs: number;
    }
  /** The answer to what the shopper asked for. */
  | { readonly type: 'ACTED'; readonly transfer: Transfer }
  | { readonly type: 'ACT_FAILED'; readonly orderNo: string; readonly trouble: string }
  | { readonly type: 'LEAVE' };

export type EventType = TransferEvent['type'];
export type EventOf<T extends EventType> = Extract<TransferEvent, { readonly type: T }>;
