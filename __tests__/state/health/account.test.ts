import { applyControl } from '@mocks/controls/panel';
import { SELF } from '@/domain/health/code';
import { HEALTH_TERMS } from '@/domain/health/terms';
import { services } from '@/services';
import { healthHost } from '@/services/health';
import { codeOf } from '@/state/health/code';
import { agree, hasConsent, lapse, withdraw } from '@/state/health/consent';
import { keepLastResult, lastResult } from '@/state/health/last-results';
import { appealDraft, keepAppealDraft } from '@/state/health/appeal-draft';
import { session, signOut } from '@/state/session';
import { signIn, useBackend } from '@test/backend';

const backend = useBackend();
const { storage } = services.platform;
const OTHER_PHONE = '13900000001';
const NOW = Date.parse('2026-11-22T12:00:00+08:00');
const LAST = { personId: SELF, state: 'GREEN', issuedAt: NOW } as const;

const kept = () => storage.keys().filter((key) => key.startsWith('amphi:health:'));
const asked = () => backend.log.after(0).filter(({ path }) => path.includes('/health')).length;

async function ready(phone?: string): Promise<string> {
  const wrong = applyControl(backend, 'health.ready', true);
  if (wrong !== null) throw new Error(wrong);
  const userId = await signIn(phone);
  await agree(userId);
  return userId;
}

const calm = () => new Promise((done) => setTimeout(done, 30));

describe('the consent', () => {
  it('is not there until it was given, by this account, for these terms', async () => {
    const userId = await signIn();
    expect(hasConsent(userId)).toBe(false);
    expect(await agree(userId)).toBeNull();
    expect(hasConsent(userId)).toBe(true);
    expect(hasConsent('somebody-else')).toBe(false);
    const [key = ''] = kept();
    expect(JSON.parse(storage.read(key) ?? '')).toEqual({
      ...{ version: HEALTH_TERMS, scope: 'health' },
      at: expect.any(Number) as unknown,
    });
  });

  it('is asked for again when the terms are new ones, or what is kept is torn', async () => {
    const userId = await ready();
    const [key = ''] = kept();
    for (const text of ['{"version":"0.9","at":1,"scope":"health"}', '{"ver', '{}', 'null']) {
      await signOut();
      storage.write(key, text);
      expect(hasConsent(userId)).toBe(false);
    }
  });

  it('is not taken when the server did not hear of it', async () => {
    const userId = await signIn();
    backend.faults.set('agreeToHealth', 'network-error', 1);
    expect(await agree(userId)).toMatchObject({ kind: 'net' });
    expect(hasConsent(userId)).toBe(false);
    expect(kept()).toEqual([]);
  });

  it('is over when the server knows of none', async () => {
    const userId = await ready();
    lapse(userId);
    expect(hasConsent(userId)).toBe(false);
    expect(kept()).toEqual([]);
  });
});

describe('withdrawing', () => {
  it('erases on the server and all that is kept here, of this account alone', async () => {
    keepLastResult('somebody-else', LAST);
    const userId = await ready();
    keepLastResult(userId, LAST);
    keepLastResult(userId, { ...LAST, state: 'RED' });
    keepAppealDraft(userId, { personId: SELF, ground: 'OTHER', text: '没去过' });
    expect(await withdraw(userId)).toBeNull();
    expect(hasConsent(userId)).toBe(false);
    expect(kept()).toEqual(['amphi:health:somebody-else:last']);
    expect(backend.ledger.books.state.health?.records[userId]?.identity ?? null).toBeNull();
  });

  it('changes nothing when the server could not do it', async () => {
    const userId = await ready();
    keepLastResult(userId, LAST);
    backend.faults.set('eraseHealth', 'http-500', 1);
    expect(await withdraw(userId)).not.toBeNull();
    expect(hasConsent(userId)).toBe(true);
    expect(lastResult(userId, SELF)).toEqual(LAST);
  });

  it('lets go of the code that is shown', async () => {
    const userId = await ready();
    const one = codeOf(userId, SELF);
    one.shown();
    await calm();
    expect(one.store.getState().view.kind).toBe('live');
    await withdraw(userId);
    expect(codeOf(userId, SELF)).not.toBe(one);
    expect(codeOf(userId, SELF).store.getState().view).toMatchObject({ kind: 'grey', last: null });
  });
});

describe('the last result', () => {
  it('is of one person of one account, and survives junk', () => {
    keepLastResult('u1', LAST);
    keepLastResult('u1', { ...LAST, personId: 'p2', state: 'RED' });
    expect(lastResult('u1', SELF)).toEqual(LAST);
    expect(lastResult('u1', 'p2')).toMatchObject({ state: 'RED' });
    expect(lastResult('u2', SELF)).toBeNull();
    storage.write('amphi:health:u1:last', '[{"personId":"self","state":"BLUE","issuedAt":1},7]');
    expect(lastResult('u1', SELF)).toBeNull();
  });

  it('goes with its account when it signs out, and is never another’s', async () => {
    const first = await ready();
    const one = codeOf(first, SELF);
    one.shown();
    await calm();
    expect(lastResult(first, SELF)).toMatchObject({ state: 'GREEN' });
    await signOut();
    expect(kept()).toEqual([]);
    const second = await signIn(OTHER_PHONE);
    expect(second).not.toBe(first);
    expect(hasConsent(second)).toBe(false);
    const before = asked();
    one.shown();
    one.tap();
    await calm();
    expect(asked()).toBe(before);
    expect(codeOf(second, SELF).store.getState().view).toMatchObject({ last: null });
  });
});

describe('what the host fetched in advance', () => {
  const codeFor = (issuedAt: number) => ({
    ...{ personId: SELF, state: 'YELLOW', token: 'x'.repeat(32), issuedAt, ttlMs: 60_000 },
    ...{ maskedName: '林*', maskedNumber: '11**************1X', decidedAt: 1, issuer: '市疾控' },
    ...{ reason: '时空伴随', appeal: null, tests: [], vaccine: null },
  });
  const fetched = (value: unknown) =>
    jest.spyOn(healthHost.prefetch, 'read').mockResolvedValue(JSON.stringify(value));

  it('is named in grey until the answer is there, however new it says it is', async () => {
    const userId = await ready();
    fetched({ userId, code: codeFor(services.serverNow()) });
    backend.faults.set('getHealthCode', 'no-answer', 1);
    const one = codeOf(userId, SELF);
    one.shown();
    await calm();
    expect(one.store.getState().view).toMatchObject({ kind: 'grey', last: { state: 'YELLOW' } });
    one.dispose();
  });

  it.each([
    ['of another account', (userId: string) => ({ userId: `${userId}x`, code: codeFor(NOW) })],
    ['without a shape', () => ({ code: 7 })],
    ['no object', () => 'null'],
  ])('is ignored when it is %s', async (_what, make) => {
    const userId = await ready();
    fetched(make(userId));
    const one = codeOf(userId, SELF);
    await calm();
    expect(one.store.getState().view).toMatchObject({ kind: 'grey', last: null });
    expect(session.getState().status).toBe('signed-in');
  });
});

describe('the draft of an appeal', () => {
  it('comes back for its person, without the numbers that were typed', () => {
    keepAppealDraft('u1', {
      personId: SELF,
      ground: 'NOT_THERE',
      text: '我是 110105190503070071，电话 139 0000 0000，2 次核酸都是阴性',
    });
    expect(appealDraft('u1', SELF)).toEqual({
      personId: SELF,
      ground: 'NOT_THERE',
      text: '我是 ，电话 ，2 次核酸都是阴性',
    });
    expect(appealDraft('u1', 'p2').text).toBe('');
    expect(appealDraft('u2', SELF).text).toBe('');
    expect(JSON.stringify(storage.keys().map((key) => storage.read(key)))).not.toMatch(/\d{5}/);
  });
});
