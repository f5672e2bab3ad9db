import { services } from '@/services';
import { healthHost } from '@/services/health';
import { persisted, type Persisted } from '@/state/persisted';

type ScreenLight = typeof healthHost.screenLight;

const FULL = 1;

/**
 * Full light while a code is shown, and what there was before when it is not. What there was is kept
 * on the device as long as the light is up: after a kill the next code knows it.
 */
export function createLight(light: ScreenLight, disk: Persisted<number>) {
  let before: number | null = null;
  let tail: Promise<void> = Promise.resolve();
  const next = (work: () => Promise<void>) => {
    tail = tail.then(work);
    return tail;
  };
  return {
    raise: () =>
      next(async () => {
        if (before !== null) return;
        const now = await light.read();
        if (typeof now !== 'number') return;
        const left = disk.load();
        before = now === FULL && left !== null ? left : now;
        disk.save(before);
        await light.set(FULL);
      }),
    restore: () =>
      next(async () => {
        if (before === null) return;
        await light.set(before);
        before = null;
        disk.clear();
      }),
  };
}

const readValue = (raw: unknown) =>
  typeof raw === 'number' && raw >= -1 && raw <= FULL ? raw : null;

export const light = createLight(healthHost.screenLight, persisted('amphi.light', readValue));

// Leaving by any way that the host tells of.
services.platform.lifecycle.onHide(() => void light.restore());
