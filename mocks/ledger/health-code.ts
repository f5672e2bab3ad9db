import type { CodeState, HealthCode } from '@/domain/health/code';
import { maskIdNumber, maskName } from '@/domain/identity/mask';
import { refuse } from '../refusal';
import { nextSeq, opaque, type Books } from './context';
import { appealsNow } from './health-appeals';
import { healthBooks, mustBeKnown, subjectOf, type Subject } from './health';
import { VENUES } from './health-register';
import { REASONS, type StoredShow } from './health-state';

const LIMITED_MS = 10_000;
const HOUR = 3_600_000;
/** A token outlives its period only to be called stale. */
const KEEP_MS = 24 * HOUR;
const MOST_CODES = 500;
/** 32 letters of 32: 160 bits, and nothing of anybody in them. */
const TOKEN_LENGTH = 32;
const ISSUER = '演示市健康服务中心';
const CHECK_PLACE = '演示小区东门';

interface Verdict {
  readonly state: CodeState;
  readonly at: number;
}

/** What the authority says of somebody now. */
export function verdictOf(books: Books, userId: string, { personId }: Subject): Verdict {
  appealsNow(books, userId);
  const { records, rules } = healthBooks(books);
  const decision = records[userId]?.decisions[personId];
  if (decision && decision.at >= rules.since) return decision;
  const related = personId === 'self' ? null : rules.relatedState;
  return { state: related ?? rules.state, at: rules.since };
}

function prune(books: Books): void {
  const { codes } = healthBooks(books);
  const now = books.clock.now();
  const tokens = Object.keys(codes);
  for (const [index, token] of tokens.entries()) {
    const isOld = now - (codes[token]?.issuedAt ?? 0) > KEEP_MS;
    if (isOld || index < tokens.length - MOST_CODES) delete codes[token];
  }
}

function issue(books: Books, userId: string, personId: string) {
  const { codes, rules } = healthBooks(books);
  const token = opaque(books, TOKEN_LENGTH);
  const code = { userId, personId, issuedAt: books.clock.now(), ttlMs: rules.ttlMs, used: false };
  codes[token] = code;
  prune(books);
  return { token, issuedAt: code.issuedAt, ttlMs: code.ttlMs };
}

/** A new period's code of oneself or of a confirmed relation. */
export function codeOf(books: Books, userId: string, personId: string): HealthCode {
  const { rules } = healthBooks(books);
  const subject = subjectOf(books, userId, personId);
  if (rules.limited) refuse('RATE_LIMITED', '查询的人较多，请稍后再试', LIMITED_MS);
  const { state, at } = verdictOf(books, userId, subject);
  const now = books.clock.now();
  const appeals = appealsNow(books, userId).filter((one) => one.personId === personId);
  return {
    ...{ personId, state, ...issue(books, userId, personId) },
    maskedName: maskName(subject.citizen.name),
    maskedNumber: maskIdNumber(subject.citizen.number),
    decidedAt: at === 0 ? now - (now % (24 * HOUR)) : at,
    issuer: ISSUER,
    reason: state === 'GREEN' ? '' : REASONS[rules.reason],
    appeal: appeals[appeals.length - 1]?.state ?? null,
    tests: [
      { result: 'NEGATIVE', at: now - 20 * HOUR, place: '演示社区采样点' },
      { result: 'NEGATIVE', at: now - 68 * HOUR, place: '演示市第一医院' },
    ],
    vaccine: { doses: 3, lastAt: now - 200 * 24 * HOUR },
  };
}

export function noteShow(
  books: Books,
  userId: string,
  show: Pick<StoredShow, 'maskedName' | 'state' | 'how' | 'place'>,
): StoredShow {
  const showId = `s${String(nextSeq(books)).padStart(8, '0')}`;
  const noted = { showId, at: books.clock.now(), ...show };
  healthBooks(books).records[userId]?.shows.push(noted);
  return noted;
}

/** 验码: only a code of this period that nobody checked before tells of anybody. */
export function checkCode(books: Books, guard: string, token: string) {
  mustBeKnown(books, guard);
  const { codes, rules } = healthBooks(books);
  if (!rules.checker) refuse('FORBIDDEN', '你不是登记的验码人员');
  const checkedAt = books.clock.now();
  const code = Object.hasOwn(codes, token) ? codes[token] : undefined;
  if (!code) return { verdict: 'FOREIGN' as const, checkedAt };
  const ageMs = checkedAt - code.issuedAt;
  if (code.used) return { verdict: 'REPLAYED' as const, checkedAt };
  if (ageMs > code.ttlMs) return { verdict: 'STALE' as const, checkedAt };
  code.used = true;
  const subject = subjectOf(books, code.userId, code.personId);
  const { state } = verdictOf(books, code.userId, subject);
  const maskedName = maskName(subject.citizen.name);
  noteShow(books, code.userId, { maskedName, state, how: 'CHECK', place: CHECK_PLACE });
  return { verdict: 'CURRENT' as const, state, maskedName, ageMs, checkedAt };
}

/** Where the phone said it was is used for nothing and kept nowhere. */
export function checkIn(books: Books, userId: string, venueToken: string, personId: string) {
  const subject = subjectOf(books, userId, personId);
  const venue = VENUES.find(({ token }) => token === venueToken);
  if (!venue) return refuse('NOT_FOUND', '没有找到这个场所');
  const { state } = verdictOf(books, userId, subject);
  const maskedName = maskName(subject.citizen.name);
  const { place } = venue;
  const { showId, at } = noteShow(books, userId, { maskedName, state, how: 'VENUE', place });
  const admitted = venue.admits.some((one) => one === state);
  return { checkInId: showId, place, at, state, admitted };
}
