import type { Held } from '../../../tools/flows/stage';
import { person } from './person';

const SECRETS = [person.phone, person.name, person.detail];

/** Readable as it is, or escaped in an address. */
function findIn(place: string, text: string): readonly string[] {
  let plain = text;
  try {
    plain = decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    // Not an escaped address: looked at as it is.
  }
  return SECRETS.filter((secret) => text.includes(secret) || plain.includes(secret)).map(
    (secret) => `${secret} in ${place}: ${text.slice(0, 200)}`,
  );
}

/** Phone, name or address text found where it must not be. */
export async function leaks(held: Held): Promise<readonly string[]> {
  return (await held.traces()).flatMap(({ place, text }) => findIn(place, text));
}
