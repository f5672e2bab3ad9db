import { LATER, reply, type Options } from '../api';
import type { Parts } from '../parts';

export type Members = Record<string, unknown>;
type Facts = Readonly<Record<string, unknown>>;

/** How a host words success and failure. */
export interface Words {
  readonly ok: (name: string) => Record<string, unknown>;
  readonly fail: (name: string, why: string, code?: number) => Record<string, unknown>;
}

/** Ends calls that have callbacks. */
export interface Speaker {
  done(name: string, options: Options | undefined, facts?: Facts): void;
  refuse(name: string, options: Options | undefined, why: string, code?: number): void;
}

export const speaker = (parts: Parts, words: Words): Speaker => ({
  done: (name, options, facts = {}) =>
    reply(parts, options, { ok: true, value: { ...words.ok(name), ...facts } }),
  refuse: (name, options, why, code) =>
    reply(parts, options, { ok: false, value: words.fail(name, why, code) }),
});

type Member = (options: Options) => unknown;

/** Calls whose end is told to callbacks, or to a promise when there are none. */
export function later(members: Readonly<Record<string, Member>>): Members {
  for (const member of Object.values(members)) Object.assign(member, { [LATER]: true });
  return { ...members };
}

/** Calls that only need to succeed. */
export const silent = ({ done }: Speaker, names: readonly string[]): Members =>
  later(
    Object.fromEntries(
      names.map((name): [string, Member] => [name, (options) => done(name, options)]),
    ),
  );
