import assert from 'node:assert/strict';
import { getHealthCode, getHealthProfile, listCodeShows } from '@/contract/health';
import { healthBooks } from '@mocks/ledger/health';
import type { HealthRules } from '@mocks/ledger/health-state';
import { signIn, tell } from '../../mocks/shopper';
import type { Lab } from './lab';

type Case = (lab: Lab) => Promise<void>;

const backendOf = ({ door }: Lab) => door.backend;
const rules = (lab: Lab) => healthBooks(backendOf(lab).ledger.books).rules;

let phones = 0;
/** Somebody new, as they would see it. */
async function someone(lab: Lab) {
  phones += 1;
  const token = await signIn(backendOf(lab), `1370000${String(1000 + phones)}`);
  return {
    profile: async () => (await tell(backendOf(lab), getHealthProfile, {}, { token })).data,
    code: () => tell(backendOf(lab), getHealthCode, { personId: 'self' }, { token }),
    shows: async () => (await tell(backendOf(lab), listCodeShows, {}, { token })).data.shows,
  };
}

/** A choice whose effect on a resident the mock's own tests prove. */
const chosen =
  <Field extends keyof HealthRules>(field: Field, value: string, rest: string): Case =>
  async (lab) => {
    const id = ids[field];
    assert.ok(id);
    const before = rules(lab)[field];
    await lab.set(id, value);
    await lab.until(() => rules(lab)[field] !== before, `${id} at ${value}`);
    await lab.set(id, rest);
    await lab.until(() => rules(lab)[field] === before, `${id} at rest`);
  };

const ids: Partial<Record<keyof HealthRules, string>> = {
  reason: 'health.reason',
  relatedState: 'health.dependant-state',
  review: 'health.review',
  appeals: 'health.appeals',
};

async function switched(lab: Lab, id: string, field: 'closed' | 'limited' | 'checker') {
  await lab.toggle(id);
  await lab.until(() => rules(lab)[field], `${id} on`);
  await lab.toggle(id);
  await lab.until(() => !rules(lab)[field], `${id} off`);
}

/** Consent and identity for the one who looks, and back to none for who comes next. */
async function known(lab: Lab) {
  const me = await someone(lab);
  await lab.toggle('health.ready');
  await lab.until(async () => (await me.code()).code === 'OK', 'a code');
  return { ...me, leave: () => lab.toggle('health.ready') };
}

/** What each control of the health code does, seen at the backend. */
export const healthCases: Readonly<Record<string, Case>> = {
  async 'health.state'(lab) {
    const { code, leave } = await known(lab);
    for (const state of ['YELLOW', 'RED', 'GREEN']) {
      await lab.set('health.state', state);
      await lab.until(async () => (await code()).data.state === state, state);
    }
    await leave();
  },
  'health.reason': chosen('reason', 'travel', 'contact'),
  async 'health.ttl'(lab) {
    await lab.enter('health.ttl', '15');
    await lab.until(() => rules(lab).ttlMs === 15_000, '15 seconds');
    await lab.enter('health.ttl', '60');
    await lab.until(() => rules(lab).ttlMs === 60_000, 'a minute');
  },
  async 'health.ready'(lab) {
    const { profile, leave } = await known(lab);
    assert.equal((await profile()).identity?.state, 'VERIFIED');
    await leave();
    await lab.until(() => !rules(lab).ready, 'health.ready off');
  },
  async 'health.dependants'(lab) {
    const { profile, leave } = await known(lab);
    await lab.enter('health.dependants', '3');
    await lab.until(async () => (await profile()).people.length === 4, 'three besides oneself');
    await lab.enter('health.dependants', '0');
    await lab.until(async () => (await profile()).people.length === 1, 'oneself');
    await leave();
  },
  'health.dependant-state': chosen('relatedState', 'RED', 'same'),
  'health.review': chosen('review', 'wait', 'pass'),
  'health.checker': (lab) => switched(lab, 'health.checker', 'checker'),
  'health.appeals': chosen('appeals', 'accept', 'wait'),
  'health.closed': (lab) => switched(lab, 'health.closed', 'closed'),
  'health.limited': (lab) => switched(lab, 'health.limited', 'limited'),
  async 'health.forget-consent'(lab) {
    const { code, leave } = await known(lab);
    await lab.press('health.forget-consent');
    await lab.until(async () => (await code()).code === 'CONSENT_REQUIRED', 'no consent');
    await leave();
  },
  async 'health.add-shows'(lab) {
    const { shows, leave } = await known(lab);
    await lab.press('health.add-shows');
    await lab.until(async () => (await shows()).length === 20, 'a full page');
    await leave();
  },
};
