import type { Parts } from '../parts';
import type { Members } from './respond';

/** `onX` and `offX` for every event of this host. */
export const listeners = ({ ears }: Parts, names: readonly string[]): Members =>
  Object.fromEntries(
    names.flatMap((name) => [
      [`on${name}`, (listener: unknown) => ears.add(name, listener)],
      [`off${name}`, (listener: unknown) => ears.remove(name, listener)],
    ]),
  );
