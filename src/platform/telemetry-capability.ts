import type { ErrorClass } from '@/domain/telemetry/metrics';
import type { Unsupported } from './unsupported';

/** One measurement for the host's own console; `id` is the number that the console gave. */
export interface HostSample {
  readonly id: number;
  /** Integer from 0 to 2³²−1. */
  readonly value: number;
  readonly dimension: string;
}

/** What a browser measures by itself: ms, the shift in 1/10000. */
export interface Vital {
  readonly metric: 'web-ttfb' | 'web-lcp' | 'web-inp' | 'web-cls';
  readonly value: number;
}

export interface Telemetry {
  /** Hands a measurement to the host's console (WeChat). Unsupported: the backend is the only way. */
  report(sample: HostSample): 'reported' | Unsupported;
  /** Hands JSON over while the page goes away and no reply is awaited; false: it was not taken. */
  handOver(url: string, json: string): boolean;
  /** Starts measuring what only the host can. The reader gives each vital once; none on phones. */
  observe(): () => readonly Vital[];
  /** Errors that nobody caught, by class; what they say is not handed on. */
  onError(listener: (error: ErrorClass) => void): () => void;
}
