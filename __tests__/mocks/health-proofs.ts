import { listAppeals, listCodeShows } from '@/contract/health';
import type { MockBackend } from '@mocks/backend';
import type { ControlValue } from '@mocks/controls/control';
import { applyControl } from '@mocks/controls/panel';
import { CITIZENS } from '@mocks/ledger/health-register';
import { agree, appealed, bind, checked, code, profile, resident, verdict } from './resident';
import { signIn, tell } from './shopper';

function set(backend: MockBackend, id: string, value: ControlValue = null): void {
  expect(applyControl(backend, id, value)).toBeNull();
}

type Proof = (backend: MockBackend, id: string) => Promise<void>;

const PROOFS: Readonly<Record<string, Proof>> = {
  async 'health.state'(backend, id) {
    const token = await resident(backend);
    for (const state of ['YELLOW', 'RED']) {
      set(backend, id, state);
      const { data } = await code(backend, token);
      expect([data.state, data.decidedAt]).toEqual([state, backend.ledger.clock.now()]);
      expect(data.reason).not.toBe('');
    }
    set(backend, id, 'GREEN');
    expect((await code(backend, token)).data).toMatchObject({ state: 'GREEN', reason: '' });
  },
  async 'health.reason'(backend, id) {
    const token = await resident(backend);
    set(backend, 'health.state', 'RED');
    set(backend, id, 'test-due');
    expect((await code(backend, token)).data.reason).toMatch(/检测/);
  },
  async 'health.ttl'(backend, id) {
    const token = await resident(backend);
    set(backend, id, 15);
    expect((await code(backend, token)).data.ttlMs).toBe(15_000);
  },
  async 'health.ready'(backend, id) {
    const early = await signIn(backend);
    set(backend, id, true);
    const late = await signIn(backend, '13900002222');
    const names = [await profile(backend, early), await profile(backend, late)].map(
      ({ consent, identity }) => `${consent ?? ''} ${identity?.maskedName ?? ''}`,
    );
    expect(names).toEqual(['1.0 陈**', '1.0 林**']);
  },
  async 'health.dependants'(backend, id) {
    const early = await resident(backend);
    set(backend, id, 2);
    const late = await resident(backend, '13900002222', CITIZENS[1]);
    for (const token of [early, late]) {
      expect((await profile(backend, token)).people).toHaveLength(3);
    }
  },
  async 'health.dependant-state'(backend, id) {
    const token = await resident(backend);
    set(backend, 'health.dependants', 1);
    set(backend, id, 'RED');
    expect((await code(backend, token, 'r1')).data.state).toBe('RED');
    expect((await code(backend, token)).data.state).toBe('GREEN');
    set(backend, id, 'same');
    expect((await code(backend, token, 'r1')).data.state).toBe('GREEN');
  },
  async 'health.review'(backend, id) {
    const token = await signIn(backend);
    await agree(backend, token);
    await bind(
      backend,
      token,
      CITIZENS.find(({ paper }) => paper === 'PASSPORT'),
    );
    backend.ledger.clock.advance(60_000);
    for (const [value, state] of [
      ['wait', 'REVIEWING'],
      ['reject', 'REJECTED'],
      ['pass', 'VERIFIED'],
    ] as const) {
      set(backend, id, value);
      expect((await profile(backend, token)).identity?.state).toBe(state);
    }
  },
  async 'health.checker'(backend, id) {
    const token = await resident(backend);
    set(backend, id, true);
    expect((await profile(backend, token)).isChecker).toBe(true);
    const shown = (await code(backend, token)).data.token;
    expect(verdict(await checked(backend, token, shown)).verdict).toBe('CURRENT');
    set(backend, id, false);
    expect((await checked(backend, token, shown)).code).toBe('FORBIDDEN');
  },
  async 'health.appeals'(backend, id) {
    const token = await resident(backend);
    set(backend, 'health.state', 'RED');
    const states = async () =>
      (await tell(backend, listAppeals, {}, { token })).data.appeals.map(({ state }) => state);
    await appealed(backend, token);
    set(backend, id, 'refuse');
    expect(await states()).toEqual(['OPEN']);
    backend.ledger.clock.advance(6_000);
    expect(await states()).toEqual(['REFUSED']);
    expect((await code(backend, token)).data).toMatchObject({ state: 'RED', appeal: 'REFUSED' });
    set(backend, id, 'accept');
    await appealed(backend, token);
    backend.ledger.clock.advance(6_000);
    expect((await code(backend, token)).data).toMatchObject({ state: 'GREEN', appeal: 'ACCEPTED' });
    set(backend, 'health.state', 'YELLOW');
    set(backend, id, 'wait');
    await appealed(backend, token);
    backend.ledger.clock.advance(60_000);
    expect(await states()).toEqual(['OPEN', 'ACCEPTED', 'REFUSED']);
  },
  async 'health.closed'(backend, id) {
    const token = await resident(backend);
    set(backend, id, true);
    expect(await code(backend, token)).toMatchObject({ code: 'MAINTENANCE', retryAfterMs: 30_000 });
    set(backend, id, false);
    expect((await code(backend, token)).code).toBe('OK');
  },
  async 'health.limited'(backend, id) {
    const token = await resident(backend);
    set(backend, id, true);
    expect(await code(backend, token)).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterMs: 10_000,
    });
    set(backend, id, false);
    expect((await code(backend, token)).code).toBe('OK');
  },
  async 'health.forget-consent'(backend, id) {
    const token = await resident(backend);
    set(backend, id);
    expect((await code(backend, token)).code).toBe('CONSENT_REQUIRED');
    expect(await profile(backend, token)).toMatchObject({ consent: null, identity: null });
  },
  async 'health.add-shows'(backend, id) {
    const token = await resident(backend);
    set(backend, id);
    const { data } = await tell(backend, listCodeShows, {}, { token });
    expect([data.shows.length, data.next === null]).toEqual([20, false]);
  },
};

/** What residents see of each control of the health code. */
export const HEALTH_PROOFS = Object.fromEntries(
  Object.entries(PROOFS).map(([id, proof]) => [
    id,
    (name: string) => (backend: MockBackend) => proof(backend, name),
  ]),
);
