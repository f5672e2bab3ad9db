import { SELF, type Person, type Relation } from '@/domain/health/code';
import type { Paper } from '@/domain/health/paper';
import { HEALTH_TERMS } from '@/domain/health/terms';
import { maskIdNumber, maskName } from '@/domain/identity/mask';
import { refuse } from '../refusal';
import type { Books } from './context';
import { CITIZENS, citizenOf, FAMILY, findCitizen, type Citizen } from './health-register';
import type { HealthBooks, HealthRecord, HealthRules } from './health-state';

/** People look at papers other than the resident identity card for so long. */
export const REVIEW_MS = 20_000;
const CLOSED_MS = 30_000;

export const usualHealthRules = (): HealthRules => ({
  state: 'GREEN',
  since: 0,
  reason: 'contact',
  relatedState: null,
  ttlMs: 60_000,
  closed: false,
  limited: false,
  checker: false,
  ready: false,
  dependants: 0,
  review: 'pass',
  appeals: 'wait',
});

export function healthBooks({ state }: Books): HealthBooks {
  state.health ??= { records: {}, codes: {}, rules: usualHealthRules() };
  return state.health;
}

export const emptyRecord = (): HealthRecord => ({
  consent: null,
  identity: null,
  relations: [],
  decisions: {},
  shows: [],
  appeals: [],
});

export function recordOf(books: Books, userId: string): HealthRecord {
  const { records, rules } = healthBooks(books);
  const known = records[userId];
  if (known) return known;
  const record = emptyRecord();
  records[userId] = record;
  if (rules.ready) makeHealthReady(books, record);
  return record;
}

const boundCitizens = (books: Books) =>
  Object.values(healthBooks(books).records).map(({ identity }) => identity?.citizenId);

const identityOf = (books: Books, paper: Paper, name: string, number: string) => ({
  paper,
  boundAt: books.clock.now(),
  maskedName: maskName(name),
  maskedNumber: maskIdNumber(number),
});

function bindCitizen(books: Books, record: HealthRecord, citizen: Citizen): void {
  const { citizenId, paper, name, number } = citizen;
  record.identity = { ...identityOf(books, paper, name, number), citizenId };
  relate(record, healthBooks(books).rules.dependants);
}

/** As after consent and binding: the first of the register whom nobody else is. */
export function makeHealthReady(books: Books, record: HealthRecord): void {
  record.consent = HEALTH_TERMS;
  if (record.identity) return;
  const taken = boundCitizens(books);
  const residents = CITIZENS.filter(({ paper }) => paper === 'RESIDENT_ID');
  const free = residents.find(({ citizenId }) => !taken.includes(citizenId)) ?? residents[0];
  if (free) bindCitizen(books, record, free);
}

/** QA's hand: so many relations are confirmed. */
export function relate(record: HealthRecord, count: number): void {
  record.relations = FAMILY.slice(0, count).map(({ relation, citizen }, index) => ({
    ...{ personId: `r${String(index + 1)}`, relation, citizenId: citizen.citizenId },
  }));
}

/** Nothing at all while it is closed. */
export function mustBeOpen(books: Books): void {
  if (!healthBooks(books).rules.closed) return;
  refuse('MAINTENANCE', '健康码系统维护中，请稍后再试', CLOSED_MS);
}

export function mustConsent(books: Books, userId: string): HealthRecord {
  mustBeOpen(books);
  const record = recordOf(books, userId);
  if (record.consent === null) refuse('CONSENT_REQUIRED', '请先同意处理健康信息');
  return record;
}

type IdentityState = 'VERIFIED' | 'REVIEWING' | 'REJECTED';

export function identityState(books: Books, record: HealthRecord): IdentityState | null {
  const { identity } = record;
  if (identity === null) return null;
  if (identity.paper === 'RESIDENT_ID') return 'VERIFIED';
  const { review } = healthBooks(books).rules;
  const isOver = books.clock.now() - identity.boundAt >= REVIEW_MS;
  if (review === 'wait' || !isOver) return 'REVIEWING';
  return review === 'reject' || identity.citizenId === null ? 'REJECTED' : 'VERIFIED';
}

/** Who this account is; refused until that is certain. */
export function mustBeKnown(books: Books, userId: string): { record: HealthRecord; self: Citizen } {
  const record = mustConsent(books, userId);
  const state = identityState(books, record);
  if (state === 'REVIEWING') refuse('IDENTITY_REQUIRED', '证件还在人工核验，通过后即可使用');
  const citizenId = record.identity?.citizenId;
  if (state !== 'VERIFIED' || !citizenId) return refuse('IDENTITY_REQUIRED', '请先完成实名认证');
  return { record, self: citizenOf(citizenId) };
}

export interface Subject {
  readonly personId: string;
  readonly relation: Relation;
  readonly citizen: Citizen;
}

/** Oneself first. */
export function subjectsOf(books: Books, userId: string): Subject[] {
  const { record, self } = mustBeKnown(books, userId);
  const related = record.relations.map(({ personId, relation, citizenId }) => ({
    ...{ personId, relation, citizen: citizenOf(citizenId) },
  }));
  return [{ personId: SELF, relation: 'SELF', citizen: self }, ...related];
}

/** NOT_FOUND for everybody who is neither oneself nor confirmed (G7). */
export const subjectOf = (books: Books, userId: string, personId: string): Subject =>
  subjectsOf(books, userId).find((one) => one.personId === personId) ??
  refuse('NOT_FOUND', '没有找到这个人');

export function identityNow(books: Books, record: HealthRecord) {
  const state = identityState(books, record);
  if (record.identity === null || state === null) return null;
  const { paper, maskedName, maskedNumber } = record.identity;
  const note = state === 'REJECTED' ? '证件信息未能核对一致，请检查后重新提交' : '';
  return { paper, maskedName, maskedNumber, state, note };
}

export function profileOf(books: Books, userId: string) {
  mustBeOpen(books);
  const record = recordOf(books, userId);
  const { rules } = healthBooks(books);
  const isKnown = record.consent !== null && identityState(books, record) === 'VERIFIED';
  const people: Person[] = (isKnown ? subjectsOf(books, userId) : []).map(
    ({ personId, relation, citizen }) => ({
      ...{ personId, relation, maskedName: maskName(citizen.name) },
    }),
  );
  const consented = record.consent !== null;
  return {
    consent: record.consent,
    identity: consented ? identityNow(books, record) : null,
    people,
    isChecker: consented && rules.checker,
  };
}

export interface Papers {
  readonly paper: Paper;
  readonly name: string;
  readonly number: string;
}

export function bindIdentity(books: Books, userId: string, { paper, name, number }: Papers): void {
  const record = mustConsent(books, userId);
  const citizen = findCitizen(paper, name, number);
  const own = record.identity?.citizenId;
  const isTaken = citizen !== null && boundCitizens(books).includes(citizen.citizenId);
  if (isTaken && own !== citizen.citizenId) {
    refuse('IDENTITY_MISMATCH', '这个证件已在其他账号实名');
  }
  if (citizen) return bindCitizen(books, record, citizen);
  if (paper === 'RESIDENT_ID') refuse('IDENTITY_MISMATCH', '姓名与证件号码不一致');
  record.identity = { ...identityOf(books, paper, name, number), citizenId: null };
  record.relations = [];
}

export function reveal(books: Books, userId: string): { name: string; number: string } {
  const { name, number } = mustBeKnown(books, userId).self;
  return { name, number };
}
