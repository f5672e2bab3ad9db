import { reportTelemetry } from '@/contract/telemetry';
import { handle } from '../handle';
import { takeBatch } from '../telemetry';

export const telemetryHandlers = [
  handle({
    endpoint: reportTelemetry,
    reply: ({ books }, batch) => {
      takeBatch(books, batch);
      return {};
    },
  }),
];
