import type { Parts } from '../parts';
import type { Scope } from '../person';

/** Why something may not be used, in the host's own words further on. */
export type Refusal = 'refused-now' | 'refused-before' | 'system-off';

/** Asks the person the first time; later the answer stands until it is changed in the settings. */
export function permit(
  { device, person }: Parts,
  scope: Scope,
  then: (refusal: Refusal | null) => void,
): void {
  const known = device.permissions.get(scope);
  if (known === 'granted') return then(null);
  if (known === 'system-off') return then('system-off');
  if (known === 'refused') return then('refused-before');
  person.ask('permission', { scope }, ({ allow }) => {
    device.permissions.set(scope, allow ? 'granted' : 'refused');
    then(allow ? null : 'refused-now');
  });
  return undefined;
}

/** What was decided so far, as the settings page shows it. */
export function decided({ device }: Parts): Partial<Record<Scope, boolean>> {
  return Object.fromEntries(
    [...device.permissions].map(([scope, is]) => [scope, is === 'granted']),
  );
}

/** The settings page of the host; then `done` when it is left. */
export function visitSettings(parts: Parts, done: () => void): void {
  parts.person.ask('open-setting', { scopes: decided(parts) }, ({ scopes }) => {
    for (const [scope, allowed] of Object.entries(scopes)) {
      parts.device.permissions.set(scope as Scope, allowed ? 'granted' : 'refused');
    }
    done();
  });
}
