import * as v from 'valibot';
import {
  APPEAL_STATES,
  CODE_STATES,
  RELATIONS,
  TEST_RESULTS,
  type HealthCode,
  type Person,
} from '@/domain/health/code';
import { PAPERS } from '@/domain/health/paper';
import { endpoint, nothing, type Schema } from './endpoint';
import { count, cursor, id, instant, name, words } from './values';

/** Everything here is sensitive (PIPL art. 28): bodies only, never in an address. */
const own = { auth: true } as const;
const version = v.pipe(v.string(), v.regex(/^[\w.-]{1,16}$/));
const token = v.pipe(v.string(), v.regex(/^[\w-]{16,128}$/));
const masked = v.pipe(v.string(), v.minLength(1), v.maxLength(60), v.includes('*'));
const codeState = v.picklist(CODE_STATES);

const person = v.object({
  personId: id,
  relation: v.picklist(RELATIONS),
  maskedName: masked,
}) satisfies Schema<Person>;

const identity = v.object({
  paper: v.picklist(PAPERS),
  maskedName: masked,
  maskedNumber: masked,
  /** Papers other than the resident identity card are looked at by people. */
  state: v.picklist(['VERIFIED', 'REVIEWING', 'REJECTED']),
  /** Why it was rejected; empty otherwise. */
  note: words,
});

/** `people`: oneself first, then those whom the server has confirmed. `isChecker`: may check codes. */
export const getHealthProfile = endpoint({
  name: 'getHealthProfile',
  method: 'GET',
  path: '/health/profile',
  ...own,
  request: nothing,
  response: v.object({
    consent: v.nullable(version),
    identity: v.nullable(identity),
    people: v.pipe(v.array(person), v.maxLength(20)),
    isChecker: v.boolean(),
  }),
});

/** Separate consent to health data (H1, H2). Everything below is CONSENT_REQUIRED without it. */
export const agreeToHealth = endpoint({
  name: 'agreeToHealth',
  method: 'POST',
  path: '/health/consent',
  ...own,
  request: v.object({ version }),
  response: nothing,
});

/** Withdraws the consent and erases identity, relations, appeals and history. */
export const eraseHealth = endpoint({
  name: 'eraseHealth',
  method: 'DELETE',
  path: '/health/profile',
  ...own,
  request: nothing,
  response: nothing,
});

/** IDENTITY_MISMATCH: name and number do not belong together, or to another account. */
export const bindIdentity = endpoint({
  name: 'bindIdentity',
  method: 'POST',
  path: '/health/identity',
  ...own,
  key: true,
  request: v.object({
    paper: v.picklist(PAPERS),
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
    number: v.pipe(v.string(), v.regex(/^[\dA-Z]{6,20}$/)),
  }),
  response: v.object({ identity }),
});

/** The whole of it, to be shown for 10 s (G8); kept nowhere. */
export const revealIdentity = endpoint({
  name: 'revealIdentity',
  method: 'POST',
  path: '/health/identity/reveal',
  ...own,
  request: nothing,
  response: v.object({ name, number: v.pipe(v.string(), v.regex(/^[\dA-Z]{6,20}$/)) }),
});

export const healthCode = v.object({
  personId: id,
  state: codeState,
  token,
  issuedAt: instant,
  ttlMs: v.pipe(count, v.minValue(5_000), v.maxValue(600_000)),
  maskedName: masked,
  maskedNumber: masked,
  decidedAt: instant,
  issuer: name,
  reason: words,
  appeal: v.nullable(v.picklist(APPEAL_STATES)),
  tests: v.pipe(
    v.array(v.object({ result: v.picklist(TEST_RESULTS), at: instant, place: name })),
    v.maxLength(5),
  ),
  vaccine: v.nullable(v.object({ doses: count, lastAt: instant })),
}) satisfies Schema<HealthCode>;

/**
 * A new period's code of oneself or of a confirmed relation; NOT_FOUND for anybody else (G7).
 * CONSENT_REQUIRED, IDENTITY_REQUIRED; RATE_LIMITED and MAINTENANCE with `retryAfterMs`. On the
 * reserved slots: somebody waits at a door.
 */
export const getHealthCode = endpoint({
  name: 'getHealthCode',
  method: 'GET',
  path: '/health/people/:personId/code',
  ...own,
  lane: 'pay',
  request: v.object({ personId: id }),
  response: healthCode,
});

/**
 * What a host fetched from us before the app was there (WeChat's data pre-fetch): a code with the
 * account it was made for. An answer of the same kind as `getHealthCode`, by the host's own sign-in.
 */
export const prefetchedCode = v.object({ userId: id, code: healthCode });

/** When a code was looked at, and where. Newest first. */
export const listCodeShows = endpoint({
  name: 'listCodeShows',
  method: 'GET',
  path: '/health/shows',
  ...own,
  request: v.object({ cursor: v.optional(v.string()) }),
  response: v.object({
    shows: v.array(
      v.object({
        showId: id,
        at: instant,
        maskedName: masked,
        state: codeState,
        /** `CHECK` by a guard, `VENUE` by scanning in. */
        how: v.picklist(['CHECK', 'VENUE']),
        place: name,
      }),
    ),
    next: cursor,
  }),
});

/**
 * 验码: what a guard learns of a scanned token. FORBIDDEN unless `isChecker`. STALE: its period is
 * over. REPLAYED: it was checked before. FOREIGN: not one of ours. Only CURRENT tells of anybody.
 */
export const checkCode = endpoint({
  name: 'checkCode',
  method: 'POST',
  path: '/health/checks',
  ...own,
  lane: 'pay',
  request: v.object({ token: v.pipe(v.string(), v.minLength(1), v.maxLength(512)) }),
  response: v.variant('verdict', [
    v.object({
      verdict: v.literal('CURRENT'),
      state: codeState,
      maskedName: masked,
      /** Age of the code when it was checked, and the server's time (ms). */
      ageMs: count,
      checkedAt: instant,
    }),
    v.object({ verdict: v.picklist(['STALE', 'REPLAYED', 'FOREIGN']), checkedAt: instant }),
  ]),
});

/**
 * 扫码登记. `near`: about where the phone is, in thousandths of a degree; null: not allowed or unknown.
 * It is no part of what the key stands for: a second try may know more or less of it.
 */
export const checkInAtVenue = endpoint({
  name: 'checkInAtVenue',
  method: 'POST',
  path: '/health/check-ins',
  ...own,
  lane: 'pay',
  key: true,
  request: v.object({
    venue: token,
    personId: id,
    near: v.nullable(
      v.object({
        lat: v.pipe(v.number(), v.safeInteger()),
        lng: v.pipe(v.number(), v.safeInteger()),
      }),
    ),
  }),
  response: v.object({
    checkInId: id,
    place: name,
    at: instant,
    state: codeState,
    /** The venue's own rule: whether this state may enter. */
    admitted: v.boolean(),
  }),
});

const appeal = v.object({
  appealNo: id,
  personId: id,
  maskedName: masked,
  state: v.picklist(APPEAL_STATES),
  ground: v.picklist(['NOT_THERE', 'TEST_NEWER', 'PERIOD_OVER', 'WRONG_PERSON', 'OTHER']),
  text: words,
  createdAt: instant,
  /** Server time by which it is answered, and the answer (empty before it). */
  dueAt: instant,
  answer: words,
});

/** 纠错: against a yellow or red code. CONFLICT while one is open. They are listed newest first. */
export const appealCode = endpoint({
  name: 'appealCode',
  method: 'POST',
  path: '/health/appeals',
  ...own,
  key: true,
  request: v.object({
    personId: id,
    ground: appeal.entries.ground,
    text: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  }),
  response: v.object({ appeal }),
});

export const listAppeals = endpoint({
  name: 'listAppeals',
  method: 'GET',
  path: '/health/appeals',
  ...own,
  request: nothing,
  response: v.object({ appeals: v.array(appeal) }),
});
