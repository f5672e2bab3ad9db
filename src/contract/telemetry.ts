import * as v from 'valibot';
import { LIMITS, METRICS, type MetricName } from '@/domain/telemetry/metrics';
import { isKnown } from '@/domain/telemetry/sample';
import { endpoint, nothing } from './endpoint';

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LIMITS.uint32));

const measured = v.pipe(
  v.object({
    metric: v.picklist(METRICS.map(({ name }) => name)) as v.GenericSchema<MetricName>,
    value: whole,
    dimension: v.string(),
    /** How long before this call it was measured (ms). */
    agoMs: whole,
  }),
  v.check(({ metric, dimension }) => isKnown(metric, dimension)),
);

/** Measurements in one call at most. */
export const BATCH_LIMIT = 50;

/**
 * Speed and errors of devices whose owner agreed: numbers and words of the registry
 * (docs/telemetry.md), no account, no device, no text. May be lost; is never sent twice. Also comes
 * from `navigator.sendBeacon`, which reads no reply.
 */
export const reportTelemetry = endpoint({
  name: 'reportTelemetry',
  method: 'POST',
  path: '/telemetry',
  request: v.object({
    host: v.picklist(['weapp', 'alipay', 'h5']),
    version: v.pipe(v.string(), v.regex(/^[\w.+-]{1,32}$/)),
    samples: v.pipe(v.array(measured), v.minLength(1), v.maxLength(BATCH_LIMIT)),
  }),
  response: nothing,
});

export type TelemetryBatch = v.InferOutput<typeof reportTelemetry.request>;
