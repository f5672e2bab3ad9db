import { createRandom } from './random';
import type { FaultName } from './scenarios';

/** How the server is reached, for every device at once. A fault of one endpoint comes first. */
export const NETWORKS = {
  normal: '正常',
  slow: '慢：每次多等 3 秒',
  flaky: '不稳：约三成请求中断',
} as const;

export type NetworkName = keyof typeof NETWORKS;

const FLAKY_SHARE = 0.3;
const SEED = 'flaky';

export interface Network {
  preset(): NetworkName;
  /** Starts the same run of luck again each time: a flow that failed fails again. */
  choose(preset: NetworkName): void;
  /** What happens to the next call. */
  take(): FaultName | null;
}

export function createNetwork(): Network {
  let preset: NetworkName = 'normal';
  let random = createRandom(SEED);
  return {
    preset: () => preset,
    choose: (next) => {
      preset = next;
      random = createRandom(SEED);
    },
    take: () => {
      if (preset === 'slow') return 'delay-3s';
      return preset === 'flaky' && random.chance(FLAKY_SHARE) ? 'network-error' : null;
    },
  };
}
