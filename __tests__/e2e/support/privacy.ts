import type { Device } from './device';
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
    (secret) => `${secret} in ${place}`,
  );
}

const stored = () =>
  [window.localStorage, window.sessionStorage].map((store) => JSON.stringify({ ...store })).join();

/** Phone, name or address text found where it must not be. */
export async function leaks({ page, context, heard }: Device): Promise<readonly string[]> {
  const cookies = await context.cookies();
  return [
    ...findIn('storage', await page.evaluate(stored)),
    ...findIn('cookies', JSON.stringify(cookies)),
    ...heard.urls.flatMap((url) => findIn(`a requested address: ${url}`, url)),
    ...heard.console.flatMap((line) => findIn('the console', line)),
  ];
}
