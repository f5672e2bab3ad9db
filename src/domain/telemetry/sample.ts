import { dimensionsOf, LIMITS, METRICS, type DimensionOf, type MetricName } from './metrics';

/** One measurement. Holds numbers and words of the registry, nothing else. */
export interface Sample {
  readonly metric: MetricName;
  /** An integer from 0 to 2³²−1, in the unit of the metric. */
  readonly value: number;
  readonly dimension: string;
}

/**
 * The nearest integer from 0 to 2³²−1; larger ones become the largest. null: not a measurement
 * (NaN, infinite, no number, or negative because a clock was set back).
 */
export function uint32(value: unknown): number | null {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return null;
  return Math.min(Math.round(value), LIMITS.uint32);
}

/** True when the registry holds the metric and this word for it. */
export function isKnown(metric: unknown, dimension: unknown): boolean {
  const found = METRICS.find(({ name }) => name === metric);
  return found !== undefined && dimensionsOf(found).includes(String(dimension));
}

/** A measurement to send; null when the value is none or the registry does not hold the word. */
export function sample<Name extends MetricName>(
  metric: Name,
  value: number,
  dimension: DimensionOf<Name>,
): Sample | null {
  const whole = uint32(value);
  if (whole === null || !isKnown(metric, dimension)) return null;
  return { metric, value: whole, dimension };
}
