import { createApi } from '@/api';
import { createCallers } from '@/api/callers';
import { createClient, type Auth, type CallWatch } from '@/api/client';
import { createTransport } from '@/api/transport';
import { reportTelemetry } from '@/contract/telemetry';
import { createServerClock } from '@/domain/server-clock';
import { env } from '@/env';
import { platform } from '@/platform';

const NOBODY: Auth = { token: () => null, renew: () => Promise.resolve(false) };
let auth = NOBODY;

/** The session store says who is signed in; everything below it only asks. */
export function connectAuth(account: Auth): void {
  auth = account;
}

let watch: CallWatch = () => undefined;

/** Telemetry listens to how calls go. */
export function watchCalls(listener: CallWatch): void {
  watch = listener;
}

const now = () => Date.now();
const clock = createServerClock(now);

/** For `./services/<area>`: areas whose endpoints stay out of the main package. */
export const callers = createCallers(
  createClient({
    transport: createTransport(platform.request),
    baseUrl: env.apiBase,
    auth: { token: () => auth.token(), renew: (refused) => auth.renew(refused) },
    now,
    onServerTime: clock.hear,
    onSettled: (endpoint, ms, result) => watch(endpoint, ms, result),
  }),
);

const api = createApi(callers);

/**
 * A new idempotency key, 32 hexadecimal digits; the server issues it where the host has no
 * cryptographic source. null: none could be had now, so nothing may be created.
 */
async function randomKey(): Promise<string | null> {
  const bytes = await platform.device.randomBytes(16);
  if ('kind' in bytes) {
    const issued = await api.issueKey({});
    return issued.ok ? issued.value.key : null;
  }
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const origin = /^https?:\/\/[^/]+/.exec(env.apiBase)?.[0] ?? '';

/**
 * Address of a picture of the contract.
 * @param width pixels it will be drawn at, for servers that scale
 */
function picture(path: string, width?: number): string {
  const address = path.startsWith('/') ? origin + path : path;
  if (width === undefined || !path.startsWith('/')) return address;
  return `${address}${address.includes('?') ? '&' : '?'}w=${Math.ceil(width)}`;
}

/** Everything that reaches outside: screens and stores get it from here, tests replace it. */
export const services = {
  version: env.version,
  /** Prefix of every call of the API. */
  apiBase: env.apiBase,
  api,
  platform,
  now,
  /** The server's clock: countdowns and expiry use it, never the device's. */
  serverNow: clock.now,
  random: () => Math.random(),
  randomKey,
  picture,
  telemetry: { ...env.telemetry, url: env.apiBase + reportTelemetry.path },
};
