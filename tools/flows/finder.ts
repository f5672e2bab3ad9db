import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Thing, Words } from './hand';

/** Somewhere on the screen where a person may look. */
export type Place = Page | FrameLocator | Locator;

export const asThing = (what: Words | Thing): Thing =>
  typeof what === 'string' || what instanceof RegExp ? { name: what } : what;

export const told = (what: Words | Thing): string => {
  const { name, role, within, nth } = asThing(what);
  const parts = [role, String(name), within === undefined ? '' : `within ${String(within)}`];
  return [...parts, nth === undefined ? '' : `number ${String(nth)}`].filter(Boolean).join(' ');
};

const wordsOf = (name: Words) => ({ name, exact: typeof name === 'string' });

function pressable(place: Place, name: Words): Locator {
  const words = wordsOf(name);
  return place
    .getByRole('button', words)
    .or(place.getByRole('link', words))
    .or(place.getByRole('tab', words))
    .or(place.getByRole('checkbox', words))
    .or(place.getByRole('radio', words))
    .or(place.getByRole('switch', words));
}

function inside(place: Place, within: Words): Locator {
  const words = wordsOf(within);
  return place.getByRole('dialog', words).or(place.getByRole('alertdialog', words)).last();
}

/** What could be meant by it, the likeliest first. */
function meanings(place: Place, { name, role, within }: Thing): readonly Locator[] {
  const where = within === undefined ? place : inside(place, within);
  const text = where.getByText(name, { exact: typeof name === 'string' });
  if (role === 'text') return [text];
  if (role === 'dialog') return [inside(where, name)];
  if (role !== undefined) return [where.getByRole(role, wordsOf(name))];
  return [pressable(where, name), text];
}

/** The sheet or dialog that lies over a page is what its person looks at first. */
export const withOverlays = (place: Page | FrameLocator): readonly Place[] => [
  place.getByRole('alertdialog').last(),
  place.getByRole('dialog').last(),
  place,
];

/** Looks once, place after place. */
export async function lookFor(
  places: readonly Place[],
  what: Words | Thing,
): Promise<Locator | null> {
  const thing = asThing(what);
  for (const place of places) {
    for (const meaning of meanings(place, thing)) {
      const found = meaning.filter({ visible: true }).nth(thing.nth ?? 0);
      if ((await found.count()) > 0) return found;
    }
  }
  return null;
}

/** What can be seen there, for whoever reads why something was not. */
export async function readScreen(places: readonly Place[]): Promise<string> {
  const seen: string[] = [];
  for (const place of places) {
    const isWhole = 'goto' in place || 'owner' in place;
    const root = isWhole ? place.locator('body') : place.first();
    const text = await root.ariaSnapshot({ timeout: 3_000 }).catch(() => '');
    if (text !== '') seen.push(text);
  }
  return seen.join('\n').slice(0, 4_000);
}
