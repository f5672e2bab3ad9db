import type { MockDoor } from './logic/mock-door';
import { mockDoor } from './logic/mock-door';
import { agreedBefore } from './agreed';
import { createDevice, type Device } from './logic/device';
import { boot, type HostApp } from './logic/driver';
import { NOON, type BootOptions } from './logic/host-process';
import type { HostName } from './logic/host-name';
import { VirtualTime } from './logic/time';

export const HOSTS = ['weapp', 'alipay'] as const satisfies readonly HostName[];

/** A phone with the app on it, and a backend that nobody else uses. */
export interface Stage {
  readonly app: HostApp;
  readonly door: MockDoor;
  readonly device: Device;
}

export interface Wanted extends Partial<Pick<BootOptions, 'url'>> {
  readonly device?: Partial<Device>;
  /** Bends the backend before the app is launched. */
  readonly prepare?: (door: MockDoor) => MockDoor;
}

export async function openStage(
  host: HostName,
  dist: string,
  { url, device: settings, prepare = (door) => door }: Wanted = {},
): Promise<Stage> {
  const time = new VirtualTime(NOON);
  const door = prepare(mockDoor(time));
  const device = createDevice({ storage: agreedBefore(), ...settings });
  const app = await boot(host, { dist, backend: door, device, time, ...(url ? { url } : {}) });
  return { app, door, device };
}
