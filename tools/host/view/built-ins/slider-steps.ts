export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The nearest value a slider can have; the maximum is always one of them. */
export function sliderValue(wanted: number, { min, max, step }: Scale): number {
  if (max <= min) return min;
  const steps = step > 0 ? Math.round((wanted - min) / step) * step : wanted - min;
  const value = Math.min(Math.max(min + steps, min), max);
  return Number((wanted >= max ? max : value).toFixed(6));
}

/** Part of the track, 0…1, that a value takes. */
export const sliderPart = (value: number, { min, max }: Scale): number =>
  max <= min ? 0 : Math.min(Math.max((value - min) / (max - min), 0), 1);
