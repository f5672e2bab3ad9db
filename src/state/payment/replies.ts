import type { PaymentEvent, ServerOrder } from '@/domain/payment/event';
import { readOrderStatus } from '@/domain/payment/order-status';
import type { Failure, Result } from '@/domain/result';
import type { OrderAnswer } from './ports';

/** A call that rejects instead of answering is an unknown outcome like any other. */
export function settle<T>(call: Promise<Result<T>>): Promise<Result<T>> {
  return call.catch(() => ({ ok: false, error: { kind: 'net', reason: 'unknown' } }));
}

export function serverOrder({ status, ...rest }: OrderAnswer): ServerOrder {
  return { ...rest, status: readOrderStatus(status) };
}

export function retryAfter(error: Failure): number {
  return error.kind === 'refused' ? (error.retryAfterMs ?? 0) : 0;
}

/** @param at server time now */
export function queryEvent(orderNo: string, result: Result<OrderAnswer>, at: number): PaymentEvent {
  if (result.ok) return { type: 'QUERIED', order: serverOrder(result.value), at };
  const { error } = result;
  const throttled =
    error.kind === 'refused' && (error.code === 'RATE_LIMITED' || error.code === 'BUSY');
  return { type: 'QUERY_FAILED', orderNo, at, throttled, retryAfterMs: retryAfter(error) };
}

export function createEvent(key: string, result: Result<OrderAnswer>, at: number): PaymentEvent {
  if (result.ok) return { type: 'CREATE_OK', key, order: serverOrder(result.value), at };
  const { error } = result;
  const retryAfterMs = retryAfter(error);
  return error.kind === 'refused'
    ? { type: 'CREATE_REFUSED', key, code: error.code, message: error.message, retryAfterMs }
    : { type: 'CREATE_FAILED', key, retryAfterMs };
}
