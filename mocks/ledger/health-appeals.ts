import { maskName } from '@/domain/identity/mask';
import { refuse } from '../refusal';
import { nextSeq, type Books } from './context';
import { healthBooks, recordOf, type Subject } from './health';
import { citizenOf } from './health-register';
import type { HealthRecord, StoredAppeal } from './health-state';

/** An answer is promised within a day; QA's own comes after seconds. */
const DUE_MS = 24 * 3_600_000;
const DECIDE_MS = 5_000;

const ANSWERS = {
  OPEN: '',
  ACCEPTED: '经核实，已更正你的健康码。',
  REFUSED: '经核实，判定依据无误，健康码维持不变。',
} as const;

/** Of one account, oldest first, each decided as far as it is time. */
export function appealsNow(books: Books, userId: string): StoredAppeal[] {
  const record = recordOf(books, userId);
  const { appeals: rule } = healthBooks(books).rules;
  if (rule === 'wait') return record.appeals;
  for (const appeal of record.appeals) {
    const at = appeal.createdAt + DECIDE_MS;
    if (appeal.state !== 'OPEN' || books.clock.now() < at) continue;
    appeal.state = rule === 'accept' ? 'ACCEPTED' : 'REFUSED';
    if (rule === 'accept') record.decisions[appeal.personId] = { state: 'GREEN', at };
  }
  return record.appeals;
}

function nameOf({ identity, relations }: HealthRecord, personId: string): string {
  if (personId === 'self') return identity?.maskedName ?? '*';
  const related = relations.find((one) => one.personId === personId);
  return related ? maskName(citizenOf(related.citizenId).name) : '*';
}

export function appealNow(record: HealthRecord, appeal: StoredAppeal) {
  const { personId, createdAt, state } = appeal;
  return {
    ...appeal,
    maskedName: nameOf(record, personId),
    dueAt: createdAt + DUE_MS,
    answer: ANSWERS[state],
  };
}

type Grounds = Pick<StoredAppeal, 'ground' | 'text'>;

/** @param isGreen whether there is nothing to appeal against */
export function appeal(
  books: Books,
  userId: string,
  { personId }: Subject,
  { ground, text }: Grounds,
  isGreen: boolean,
) {
  const record = recordOf(books, userId);
  if (isGreen) refuse('CONFLICT', '目前是未见异常，不需要纠错');
  const open = appealsNow(books, userId).some(
    (one) => one.personId === personId && one.state === 'OPEN',
  );
  if (open) refuse('CONFLICT', '已有一份纠错正在处理');
  const made: StoredAppeal = {
    appealNo: `A${String(nextSeq(books)).padStart(8, '0')}`,
    ...{ personId, ground, text, createdAt: books.clock.now(), state: 'OPEN' },
  };
  record.appeals.push(made);
  return appealNow(record, made);
}
