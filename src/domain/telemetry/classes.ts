import type { Result } from '@/domain/result';
import { ERRORS, PAGES, type Ending, type ErrorClass, type Group, type PageName } from './metrics';

/** The first that matches wins. */
const GROUP_OF: readonly (readonly [RegExp, Group])[] = [
  [/\/(attempts|payment|pay-methods|wallet|wallet-hold|cashier|transfers?)(\/|$)/, 'payment'],
  [/^\/(session|me)(\/|$)/, 'session'],
  [/^\/(home|categories|products)(\/|$)/, 'catalog'],
  [/^\/cart(\/|$)/, 'cart'],
  [/^\/(addresses|address-draft|divisions)(\/|$)/, 'address'],
  [/^\/health(\/|$)/, 'health'],
  [/^\/(quotes|order-keys|orders)(\/|$)/, 'order'],
];

/**
 * The part of the API an endpoint belongs to.
 * @param path as the contract declares it (`/orders/:orderNo`), never a filled one
 * @returns null for what is not measured: telemetry itself
 */
export function groupOf(path: string): Group | null {
  return GROUP_OF.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

export function endingOf(result: Result<unknown>): Ending {
  if (result.ok) return 'ok';
  const { error } = result;
  if (error.kind === 'refused') return 'refused';
  return error.reason === 'timeout' || error.reason === 'offline' ? error.reason : 'failed';
}

/** @param path as hosts give it, with or without first slash and query; null: no page of ours */
export function pageOf(path: string): PageName | null {
  const found = /^\/?pages\/([a-z]+\/[a-z]+)\/index(\?|$)/.exec(path)?.[1];
  return PAGES.find((page) => page === found) ?? null;
}

/**
 * The class of an error that nobody caught; its message goes nowhere.
 * @param thrown the error, or the text that a host makes of it (`MiniProgramError\nTypeError: …`)
 * @param rejected it came out of a promise
 */
export function errorClass(thrown: unknown, rejected = false): ErrorClass {
  const words =
    typeof thrown === 'string' ? thrown : String((thrown as { name?: unknown } | null)?.name);
  const named = /\b(\w*Error)\b/.exec(words.replace('MiniProgramError', ''))?.[1];
  return ERRORS.find((known) => known === named) ?? (rejected ? 'rejection' : 'other');
}
