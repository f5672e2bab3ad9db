import * as contract from '@/contract/health';
import { HEALTH_TERMS } from '@/domain/health/terms';
import { handle } from '../handle';
import * as health from '../ledger/health';
import { appeal, appealNow, appealsNow } from '../ledger/health-appeals';
import * as codes from '../ledger/health-code';
import { eraseHealth } from '../ledger/health-end';
import { refuse } from '../refusal';
import { page } from './page';

const people = [
  handle({
    endpoint: contract.getHealthProfile,
    reply: ({ books, account }) => health.profileOf(books, account.userId),
  }),
  handle({
    endpoint: contract.agreeToHealth,
    reply: ({ books, account }, { version }) => {
      health.mustBeOpen(books);
      if (version !== HEALTH_TERMS) refuse('VALIDATION', '说明已更新，请重新阅读');
      health.recordOf(books, account.userId).consent = version;
      return {};
    },
  }),
  handle({
    endpoint: contract.eraseHealth,
    reply: ({ books, account }) => {
      health.mustBeOpen(books);
      eraseHealth(books, account.userId);
      return {};
    },
  }),
  handle({
    endpoint: contract.bindIdentity,
    secret: ['name', 'number'],
    reply: ({ books, account }, papers) => {
      health.bindIdentity(books, account.userId, papers);
      const identity = health.identityNow(books, health.recordOf(books, account.userId));
      return { identity: identity ?? refuse('CONFLICT', '请重新提交') };
    },
  }),
  handle({
    endpoint: contract.revealIdentity,
    reply: ({ books, account }) => health.reveal(books, account.userId),
  }),
];

const codeHandlers = [
  handle({
    endpoint: contract.getHealthCode,
    reply: ({ books, account }, { personId }) => codes.codeOf(books, account.userId, personId),
  }),
  handle({
    endpoint: contract.listCodeShows,
    reply: ({ books, account }, { cursor }) => {
      const newest = [...health.mustConsent(books, account.userId).shows].reverse();
      const { items, next } = page(newest, ({ showId }) => showId, cursor);
      return { shows: items, next };
    },
  }),
  handle({
    endpoint: contract.checkCode,
    reply: ({ books, account }, { token }) => codes.checkCode(books, account.userId, token),
  }),
  handle({
    endpoint: contract.checkInAtVenue,
    secret: ['near'],
    reply: ({ books, account }, { venue, personId }) =>
      codes.checkIn(books, account.userId, venue, personId),
  }),
];

const appeals = [
  handle({
    endpoint: contract.appealCode,
    reply: ({ books, account }, { personId, ...grounds }) => {
      const subject = health.subjectOf(books, account.userId, personId);
      const { state } = codes.verdictOf(books, account.userId, subject);
      return { appeal: appeal(books, account.userId, subject, grounds, state === 'GREEN') };
    },
  }),
  handle({
    endpoint: contract.listAppeals,
    reply: ({ books, account }) => {
      const record = health.mustConsent(books, account.userId);
      const newest = [...appealsNow(books, account.userId)].reverse();
      return { appeals: newest.map((one) => appealNow(record, one)) };
    },
  }),
];

export const healthHandlers = [...people, ...codeHandlers, ...appeals];
