import { machineOf, rowsOf, step, type Step } from './machine';
import type { SignEffect, SignEnd, SignEvent, SignFacts, SignJob, SignState } from './pay-state';

const MOST_READS = 3;
const MOST_CHECKS = 5;
const MOST_VOIDS = 3;

export const SIGN_IDLE: SignState = { name: 'IDLE' };

type SignStep = Step<SignState, SignEffect>;
type Known = Extract<SignState, { readonly facts: SignFacts }>;

const row = rowsOf<SignState, SignEvent, SignEffect>();

function end({ job }: { readonly job: SignJob }, how: SignEnd): SignStep {
  return step({ name: 'ENDED', job, end: how });
}

function read(job: SignJob, tries = 0): SignStep {
  return step({ name: 'READING', job, tries }, { type: 'READ', nonce: job.nonce, tries });
}

/** What is signed is what was bound: another order, amount or purpose is never asked for (E3). */
function isBound(job: SignJob, facts: SignFacts): boolean {
  return (
    facts.purpose === job.purpose &&
    facts.subject === job.subject &&
    facts.amountFen === job.amountFen
  );
}

function opened(job: SignJob, facts: SignFacts, at: number): SignStep {
  if (facts.state === 'DONE') return end({ job }, 'done');
  if (facts.state === 'VOID' || !isBound(job, facts)) return end({ job }, 'void');
  if (!facts.hasPassword) return step({ name: 'UNSET', job, facts });
  if (facts.lockedUntil !== null && facts.lockedUntil > at) {
    return step({ name: 'LOCKED', job, facts, until: facts.lockedUntil });
  }
  if (facts.availableFen < job.amountFen) return step({ name: 'LOW', job, facts });
  return step({ name: 'ASKING', job, facts, notice: null, triesLeft: facts.triesLeft });
}

function check({ job, facts }: Known, tries: number): SignStep {
  return tries < MOST_CHECKS
    ? step({ name: 'CONFIRMING', job, facts, tries }, { type: 'READ', nonce: job.nonce, tries })
    : voidIt({ job, facts }, 0);
}

function voidIt({ job, facts }: Pick<Known, 'job' | 'facts'>, tries: number): SignStep {
  return step({ name: 'VOIDING', job, facts, tries }, { type: 'VOID', nonce: job.nonce, tries });
}

/** Said before anything was done: the same nonce may be tried again by hand. */
const NOT_NOW: readonly string[] = ['BUSY', 'RATE_LIMITED'];
/** The order or the nonce has moved on: the order is asked. */
const MOVED_ON: readonly string[] = ['NONCE_VOID', 'ORDER_PAID', 'ORDER_CLOSED', 'NOT_FOUND'];
/** A clear no. */
const NO: readonly string[] = ['FORBIDDEN', 'UNAUTHORISED', 'VALIDATION', 'LIMIT_EXCEEDED'];

function refused(state: Known, event: Extract<SignEvent, { type: 'REFUSED' }>): SignStep {
  const { job, facts } = state;
  const { code, triesLeft, until } = event;
  if (code === 'PASSWORD_WRONG') {
    return step({ name: 'ASKING', job, facts, notice: 'wrong', triesLeft });
  }
  if (code === 'WALLET_LOCKED') return step({ name: 'LOCKED', job, facts, until });
  if (code === 'BALANCE_LOW') return step({ name: 'LOW', job, facts });
  if (code === 'PASSWORD_UNSET') return step({ name: 'UNSET', job, facts });
  if (NOT_NOW.includes(code)) {
    const { triesLeft: left } = facts;
    return step({ name: 'ASKING', job, facts, notice: 'busy', triesLeft: left });
  }
  if (MOVED_ON.includes(code)) return end(state, 'void');
  // What is left may come from a server that has already begun: its word on the nonce decides.
  return NO.includes(code) ? end(state, 'declined') : check(state, 1);
}

/** The payment password: asked once, sent once; an outcome nobody told is found out by the nonce. */
export const SIGN_ROWS = [
  row('sign.open', ['IDLE', 'ENDED'], 'OPEN', (_state, { job }) => read(job)),
  row('sign.read.facts', ['READING'], 'FACTS', ({ job }, { nonce, facts, at }) =>
    nonce === job.nonce ? opened(job, facts, at) : null,
  ),
  row('sign.read.gone', ['READING'], 'NO_FACTS', (state, { nonce, code }) =>
    nonce === state.job.nonce && code !== null && !NOT_NOW.includes(code)
      ? end(state, MOVED_ON.includes(code) ? 'void' : 'declined')
      : null,
  ),
  row('sign.read.again', ['READING'], 'NO_FACTS', ({ job, tries }, { nonce }) =>
    nonce === job.nonce && tries + 1 < MOST_READS ? read(job, tries + 1) : null,
  ),
  row('sign.read.given-up', ['READING'], 'NO_FACTS', (state, { nonce }) =>
    nonce === state.job.nonce ? end(state, 'declined') : null,
  ),
  row('sign.submit', ['ASKING'], 'SUBMIT', ({ job, facts }) =>
    step({ name: 'SENDING', job, facts }, { type: 'SEND', job }),
  ),
  row('sign.sent', ['SENDING'], 'SENT', (state, { nonce, facts }) => {
    if (nonce !== state.job.nonce) return null;
    return facts.state === 'DONE' ? end(state, 'done') : check(state, 1);
  }),
  row('sign.refused', ['SENDING'], 'REFUSED', (state, event) =>
    event.nonce === state.job.nonce ? refused(state, event) : null,
  ),
  row('sign.no-answer', ['SENDING'], 'NO_ANSWER', (state, { nonce }) =>
    nonce === state.job.nonce ? check(state, 0) : null,
  ),
  row('sign.not-sent', ['SENDING'], 'NOT_SENT', ({ job, facts }, { nonce }) =>
    nonce === job.nonce
      ? step({ name: 'ASKING', job, facts, notice: 'not-sent', triesLeft: facts.triesLeft })
      : null,
  ),
  row('sign.check.told', ['CONFIRMING', 'VOIDING'], 'FACTS', (state, { nonce, facts }) => {
    if (nonce !== state.job.nonce || facts.state === 'OPEN') return null;
    return end(state, facts.state === 'DONE' ? 'done' : 'void');
  }),
  row('sign.check.open', ['CONFIRMING'], 'FACTS', (state, { nonce }) =>
    nonce === state.job.nonce ? check(state, state.tries + 1) : null,
  ),
  row('sign.check.no-answer', ['CONFIRMING'], 'NO_FACTS', (state, { nonce }) =>
    nonce === state.job.nonce ? check(state, state.tries + 1) : null,
  ),
  row('sign.void.again', ['VOIDING'], 'NO_FACTS', (state, { nonce }) =>
    nonce === state.job.nonce && state.tries + 1 < MOST_VOIDS
      ? voidIt(state, state.tries + 1)
      : null,
  ),
  row('sign.void.unknown', ['VOIDING'], 'NO_FACTS', (state, { nonce }) =>
    nonce === state.job.nonce ? end(state, 'unknown') : null,
  ),
  row('sign.void.open', ['VOIDING'], 'FACTS', (state, { nonce }) =>
    nonce === state.job.nonce ? end(state, 'unknown') : null,
  ),
  row('sign.cancel', ['READING', 'ASKING', 'UNSET', 'LOCKED', 'LOW'], 'CANCEL', (state) =>
    end(state, 'cancelled'),
  ),
  row('sign.look-again', ['UNSET', 'LOCKED', 'LOW'], 'SHOW', ({ job }) => read(job)),
  row('sign.read.now', ['READING'], 'SHOW', ({ job }) => read(job)),
  row('sign.void.now', ['VOIDING'], 'SHOW', (state) => voidIt(state, 0)),
  row('sign.unlock', ['LOCKED'], 'EXPIRE', ({ job }) => read(job)),
  row('sign.check.now', ['CONFIRMING'], 'SHOW', (state) =>
    step(state, { type: 'READ', nonce: state.job.nonce, tries: 0 }),
  ),
] as const;

/** The machine of one password; see `SIGN_ROWS`. */
export const nextSign = machineOf(SIGN_ROWS);

/** Server time at which the state ends by itself (EXPIRE); null when it doesn't. */
export function signDeadline(state: SignState): number | null {
  return state.name === 'LOCKED' ? state.until : null;
}
