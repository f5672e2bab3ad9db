import type { Random } from '../random';
import type { Kind, Shelf } from './kind';

/** Titles of a feed are two lines at most. */
export const TITLE_MIN = 15;
export const TITLE_MAX = 30;

/** The words of this turn, and the fact they state (`阿克苏冰糖心@新疆阿克苏`). */
function leadOf(kind: Kind, turn: number): readonly string[] {
  return (kind.leads[turn % kind.leads.length] ?? '').split('@');
}

/** What the title claims must be found among the facts. */
export function statedFacts(shelf: Shelf, kind: Kind, turn: number): (readonly [string, string])[] {
  const [, fact] = leadOf(kind, turn);
  return fact === undefined ? [] : [[shelf.mark ?? '材质', fact]];
}

const chars = (text: string) => [...text].length;

function compose(brand: string, goods: string, tails: readonly string[]): string {
  let title = `${brand} ${goods}`;
  for (const tail of tails) {
    if (chars(title) >= TITLE_MIN + 3) break;
    if (chars(title) + 1 + chars(tail) <= TITLE_MAX) title = `${title} ${tail}`;
  }
  return title;
}

/** Brand, what stands before the noun, the noun, and what is said after it. */
export function makeTitle(
  random: Random,
  shelf: Shelf,
  kind: Kind,
  turn: number,
  taken: Set<string>,
): string {
  const [lead = ''] = leadOf(kind, turn);
  const goods = lead.endsWith(kind.noun) ? lead : `${lead}${kind.noun}`;
  const round = Math.floor(turn / kind.leads.length);
  for (let tries = 0; tries < 40; tries += 1) {
    const at = (turn + round + tries) % kind.tails.length;
    const tails = [...kind.tails.slice(at), ...kind.tails.slice(0, at)];
    const fitting = tails.filter((tail) => !lead.includes(tail.slice(0, 2)));
    const title = compose(random.pick(shelf.brands), goods, fitting);
    if (chars(title) < TITLE_MIN || taken.has(title)) continue;
    taken.add(title);
    return title;
  }
  throw new Error(`no title left for ${kind.noun} (${lead})`);
}
