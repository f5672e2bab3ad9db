/** How good the line is. */
export type NetworkPreset = 'good' | 'slow' | 'weak' | 'flaky' | 'offline';

interface Line {
  /** Milliseconds from a request to its reply. */
  readonly latency: number;
  /** Every so many requests one gets lost on its way; 0: none. */
  readonly losesOneIn: number;
}

/** Flaky loses every third request, weak is slow and loses every fifth: counted, not drawn by lot. */
export const LINES: Readonly<Record<NetworkPreset, Line>> = {
  good: { latency: 30, losesOneIn: 0 },
  slow: { latency: 2_000, losesOneIn: 0 },
  weak: { latency: 5_000, losesOneIn: 5 },
  flaky: { latency: 300, losesOneIn: 3 },
  offline: { latency: 1, losesOneIn: 0 },
};
