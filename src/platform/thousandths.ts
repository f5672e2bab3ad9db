import type { LocationOutcome } from './health-capabilities';

const within = (value: number, most: number) => Number.isFinite(value) && Math.abs(value) <= most;

/** A place as a host tells it, in degrees, made coarse; `failed` when it is none. */
export function coarse(latitude: unknown, longitude: unknown): LocationOutcome {
  const [lat, lng] = [degrees(latitude), degrees(longitude)];
  if (!within(lat, 90) || !within(lng, 180)) return { kind: 'failed' };
  return { kind: 'here', lat: thousandths(lat), lng: thousandths(lng) };
}

/** Alipay writes its numbers as text. */
function degrees(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d{1,3}(\.\d+)?$/.test(value) ? Number(value) : NaN;
}

/** Never −0: it is sent as JSON and compared. */
const thousandths = (value: number) => Math.round(value * 1000) + 0;
