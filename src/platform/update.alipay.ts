import type { Update } from './capabilities';
import { readHost } from './host-call';

export const update = {
  onReady(ready) {
    const manager = readHost(() => my.getUpdateManager?.() ?? null, null);
    manager?.onUpdateReady(() => ready(() => manager.applyUpdate()));
  },
} satisfies Update;
