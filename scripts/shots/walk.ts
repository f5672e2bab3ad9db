import path from 'node:path';
import { Shopper } from '../../__tests__/e2e/support/shopper';
import type { Held, Stage } from '../../tools/flows/stage';
import { findings } from './checks';
import { isElder, type Look } from './looks';
import { choose, pageOf, stands, turn } from './screen';
import { isOn, type Stop } from './stop';

export const FOLDER = 'shots';

/** Where the picture of one state on one target lies. */
export const fileOf = (look: string, stop: string, target: string): string =>
  path.join(FOLDER, look, `${stop}.${target}.png`);

const LEAST_PX = 44;
const LEAST_ELDER_PX = 60;

/** Between two deeds of a person: words fade, and what was just read is read again. */
const MOMENT_MS = 3_000;

export interface Wish {
  readonly looks: readonly Look[];
  /** Which states are looked at; the way to them is gone in any case. */
  readonly wants: (stop: string) => boolean;
  readonly tell: (finding: string) => void;
}

const firstLine = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 2).join(' ');

async function look(held: Held, stop: string, at: Look): Promise<readonly string[]> {
  await turn(held, at);
  const screen = await stands(held);
  await pageOf(held).screenshot({ path: fileOf(at.name, stop, held.hand.target) });
  return findings(screen, held.hand.target, isElder(at) ? LEAST_ELDER_PX : LEAST_PX);
}

/** The state in all its looks, and what was wrong on the way to it. */
async function visit(held: Held, me: Shopper, [name, show]: Stop, wish: Wish): Promise<number> {
  const [first] = wish.looks;
  const { target } = held.hand;
  const tell = (what: string, where: string) => wish.tell(`${where}/${name} on ${target}: ${what}`);
  const heard = held.complaints().length;
  if (first) await turn(held, first);
  await show(me).catch((error: unknown) =>
    tell(`could not be shown: ${firstLine(error)}`, first?.name ?? ''),
  );
  const looks = wish.wants(name) ? wish.looks : [];
  for (const at of looks) {
    const found = await look(held, name, at).catch((error: unknown) => [firstLine(error)]);
    for (const what of found) tell(what, at.name);
  }
  for (const what of held.complaints().slice(heard)) tell(`said ${what}`, first?.name ?? '');
  return looks.length;
}

/** One person goes through the whole shop and shows each state in these looks. */
export async function walk(stage: Stage, stops: readonly Stop[], wish: Wish): Promise<number> {
  const [first] = wish.looks;
  if (!first) return 0;
  const way = stops.filter((stop) => isOn(stop, stage.target));
  const last = way.reduce((at, [name], index) => (wish.wants(name) ? index : at), -1);
  const scene = await stage.scene();
  const held = await scene.phone();
  const me = new Shopper(held, scene.bench);
  await choose(held, first);
  let pictures = 0;
  try {
    for (const stop of way.slice(0, last + 1)) {
      if (stop !== way[0] && stage.target !== 'h5') await held.hand.waits(MOMENT_MS);
      pictures += await visit(held, me, stop, wish);
    }
  } finally {
    await scene.close();
  }
  return pictures;
}
