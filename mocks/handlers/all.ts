import type { HttpHandler } from 'msw';
import type { Backend } from '../handle';
import { addressHandlers } from './address';
import { cashierHandlers } from './cashier';
import { catalogHandlers } from './catalog';
import { healthHandlers } from './health';
import { orderHandlers } from './order';
import { paymentHandlers } from './payment';
import { sessionHandlers } from './session';
import { telemetryHandlers } from './telemetry';
import { transferHandlers } from './transfer';
import { walletHandlers } from './wallet';

export function apiHandlers(backend: Backend): HttpHandler[] {
  return [
    ...sessionHandlers,
    ...catalogHandlers,
    ...addressHandlers,
    ...orderHandlers,
    ...paymentHandlers,
    ...transferHandlers,
    ...cashierHandlers,
    ...walletHandlers,
    ...healthHandlers,
    ...telemetryHandlers,
  ].map((make) => make(backend));
}
