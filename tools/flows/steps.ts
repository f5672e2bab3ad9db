import {
  CASHIER_ENDS,
  ROLES,
  type CashierEnd,
  type Hand,
  type Role,
  type Thing,
  type Words,
} from './hand';

/** Something on the screen as a flow file writes it; a name between slashes is a pattern. */
interface Written {
  readonly name: string;
  readonly role?: Role;
  readonly within?: string;
  readonly nth?: number;
}

export type Step =
  | ({ readonly do: 'see' | 'miss' } & Written)
  /** `ifThere`: where another phone shows nothing of the kind, the step is left out. */
  | ({ readonly do: 'tap'; readonly ifThere?: boolean } & Written)
  | ({ readonly do: 'fill'; readonly value: string } & Written)
  | { readonly do: 'open' | 'start'; readonly path: string }
  | { readonly do: 'tab'; readonly name: string }
  | { readonly do: 'scroll'; readonly px: number }
  | { readonly do: 'cashier'; readonly end: CashierEnd }
  | { readonly do: 'back' | 'pull' | 'kill' | 'background' | 'foreground' }
  | {
      readonly do: 'set';
      readonly control: string;
      readonly value: string | number | boolean | null;
    };

/** What the recorder writes and the runner replays. */
export interface Flow {
  readonly version: 1;
  readonly title: string;
  /** What the mock backend is set to before the first step: the compact text of its state. */
  readonly state?: string;
  readonly steps: readonly Step[];
}

export const wordsOf = (written: string): Words => {
  const pattern = /^\/(.+)\/$/.exec(written)?.[1];
  return pattern === undefined ? written : new RegExp(pattern);
};

const thingOf = ({ name, role, within, nth }: Written): Thing => ({
  name: wordsOf(name),
  ...(role === undefined ? {} : { role }),
  ...(within === undefined ? {} : { within: wordsOf(within) }),
  ...(nth === undefined ? {} : { nth }),
});

async function tapIfThere(hand: Hand, thing: Thing): Promise<void> {
  await hand.rest();
  if (await hand.has(thing)) await hand.tap(thing);
}

/** One step, by this hand. */
export async function perform(hand: Hand, step: Step): Promise<void> {
  switch (step.do) {
    case 'tap':
      return step.ifThere ? tapIfThere(hand, thingOf(step)) : hand.tap(thingOf(step));
    case 'see':
      return hand.sees(thingOf(step));
    case 'miss':
      return hand.missesSight(thingOf(step));
    case 'fill':
      return hand.fill(thingOf(step), step.value);
    case 'open':
      return hand.open(step.path);
    case 'start':
      return hand.start(step.path === '' ? undefined : step.path);
    case 'tab':
      return hand.tab(wordsOf(step.name));
    case 'scroll':
      return hand.scroll(step.px);
    case 'cashier':
      return hand.atCashier(step.end);
    case 'back':
      return hand.back();
    case 'pull':
      return hand.pullDown();
    case 'kill':
      return hand.kill();
    case 'background':
      return hand.background();
    case 'foreground':
      return hand.foreground();
    case 'set':
      return hand.set(step.control, step.value);
  }
}

type Values = Readonly<Record<string, unknown>>;

const needs: Readonly<Record<Step['do'], Readonly<Record<string, (value: unknown) => boolean>>>> =
  (() => {
    const text = (value: unknown) => typeof value === 'string';
    const words = (value: unknown) => typeof value === 'string' && value !== '';
    const number = (value: unknown) => typeof value === 'number' && Number.isFinite(value);
    const plain = (value: unknown) =>
      value === null || text(value) || number(value) || typeof value === 'boolean';
    return {
      ...{ tap: { name: words }, see: { name: words }, miss: { name: words } },
      ...{ fill: { name: words, value: text }, open: { path: words }, start: { path: text } },
      ...{ tab: { name: words }, scroll: { px: number } },
      cashier: { end: (value: unknown) => (CASHIER_ENDS as readonly unknown[]).includes(value) },
      ...{ back: {}, pull: {}, kill: {}, background: {}, foreground: {} },
      set: { control: words, value: plain },
    };
  })();

const MAY: Readonly<Record<string, (value: unknown) => boolean>> = {
  role: (value) => (ROLES as readonly unknown[]).includes(value),
  within: (value) => typeof value === 'string',
  ifThere: (value) => typeof value === 'boolean',
  nth: (value) => Number.isInteger(value) && Number(value) >= 0,
};

function checkStep(step: unknown, at: number): Step {
  const fail = (why: string): never => {
    throw new Error(`step ${String(at + 1)}: ${why}`);
  };
  if (typeof step !== 'object' || step === null) return fail('is not an object');
  const values = step as Values;
  const wanted = Object.hasOwn(needs, String(values.do)) ? needs[values.do as Step['do']] : null;
  if (!wanted) return fail(`there is no deed "${String(values.do)}"`);
  for (const [key, holds] of Object.entries(wanted)) {
    if (!holds(values[key])) fail(`"${key}" of "${String(values.do)}" is missing or wrong`);
  }
  for (const [key, value] of Object.entries(values)) {
    if (key === 'do' || key in wanted) continue;
    const holds = MAY[key];
    const fits = key === 'ifThere' ? values.do === 'tap' : 'name' in wanted;
    if (!holds || !fits) fail(`"${key}" is not known`);
    else if (!holds(value)) fail(`"${key}" is wrong`);
  }
  return step as Step;
}

/** @throws with the step and what is wrong with it */
export function parseFlow(text: string): Flow {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new Error('not a flow file: it is not JSON');
  }
  const { version, title, state, steps } = (read ?? {}) as Values;
  if (version !== 1) throw new Error(`not a flow file of version 1: ${String(version)}`);
  if (typeof title !== 'string') throw new Error('a flow needs a title');
  if (state !== undefined && typeof state !== 'string') throw new Error('"state" is a text');
  if (!Array.isArray(steps)) throw new Error('a flow needs steps');
  return {
    ...{ version: 1, title },
    ...(state === undefined ? {} : { state }),
    steps: steps.map((step, at) => checkStep(step, at)),
  };
}

/** @throws with the number and text of the step that could not be done */
export async function runFlow(
  hand: Hand,
  flow: Flow,
  heard: (at: number) => void = () => undefined,
): Promise<void> {
  for (const [at, step] of flow.steps.entries()) {
    heard(at);
    try {
      await perform(hand, step);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`step ${String(at + 1)} ${JSON.stringify(step)}: ${why}`, { cause: error });
    }
  }
}
