import type { Parts } from '../parts';
import type { Members } from './respond';

/** Tells the app what the host has found out about a new version. */
export function announceUpdate({ ears, device }: Parts): void {
  ears.tell('CheckForUpdate', { hasUpdate: device.update !== 'none' });
  if (device.update === 'ready') ears.tell('UpdateReady', {});
  if (device.update === 'failed') ears.tell('UpdateFailed', {});
}

/** Listeners come after the manager: what is known already is told a moment later. */
export function updateManager(parts: Parts): Members {
  const { ears, device, time, restart } = parts;
  time.set(() => {
    if (device.update !== 'none') announceUpdate(parts);
  }, 1);
  return {
    onCheckForUpdate: (hear: unknown) => ears.add('CheckForUpdate', hear),
    onUpdateReady: (hear: unknown) => ears.add('UpdateReady', hear),
    onUpdateFailed: (hear: unknown) => ears.add('UpdateFailed', hear),
    applyUpdate: () => {
      if (device.update !== 'ready') throw parts.realm.error('applyUpdate: no update is ready');
      device.update = 'none';
      restart();
    },
  };
}
