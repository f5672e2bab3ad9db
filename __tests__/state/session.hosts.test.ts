import type { Api } from '@/api';
import type { Auth } from '@/api/client';
import type { Result } from '@/domain/result';
import type { Platform } from '@/platform/capabilities';
import type * as ConsentModule from '@/state/consent';
import type * as SessionModule from '@/state/session';
import { POLICY_VERSION } from '@/domain/consent';
import { driver } from '@test/driver';

const KEY = 'amphi.session';
const TOKEN = 'token-0123456789ab';
const CONSENT = 'amphi.consent';
const isH5 = process.env.TARO_ENV === 'h5';

const ok = <T>(value: T): Result<T> => ({ ok: true, value, serverTime: 1 });
const no = (code: 'UNAUTHORISED' | 'SMS_CODE_WRONG') => ({
  ok: false as const,
  error: { kind: 'refused' as const, code, message: '不行' },
});
const offline = { ok: false as const, error: { kind: 'net' as const, reason: 'offline' as const } };
const signedIn = (userId = 'u1', token = TOKEN) =>
  ok({ token, session: { userId, nickname: '林一', maskedPhone: '138*****678' } });

interface App {
  readonly session: typeof SessionModule;
  readonly consent: typeof ConsentModule;
  readonly api: { readonly [K in keyof Api]: jest.Mock };
  readonly platform: Platform;
  readonly auth: Auth;
}

/** The app as it starts on this device now; only what the server says is made up. */
async function start(prepare: (platform: Platform) => void = () => undefined): Promise<App> {
  let app: App | undefined;
  await jest.isolateModulesAsync(async () => {
    const all = await import('@/services');
    const { storage } = all.services.platform;
    if (storage.read(CONSENT) === null) storage.write(CONSENT, consented());
    prepare(all.services.platform);
    for (const name of Object.keys(all.services.api)) {
      Object.assign(all.services.api, { [name]: jest.fn().mockResolvedValue(offline) });
    }
    let auth: Auth | undefined;
    const connect = jest.spyOn(all, 'connectAuth').mockImplementation((given) => {
      auth = given;
    });
    const session = await import('@/state/session');
    const consent = await import('@/state/consent');
    connect.mockRestore();
    if (!auth) throw new Error('the session store did not connect');
    const api = all.services.api as unknown as App['api'];
    app = { session, consent, api, platform: all.services.platform, auth };
  });
  if (!app) throw new Error('the app did not start');
  return app;
}

const consented = (changes: object = {}) =>
  JSON.stringify({ version: POLICY_VERSION, at: 1, scope: 'base', agreed: true, ...changes });

const answered = (platform: Platform, changes: object) =>
  platform.storage.write(CONSENT, consented(changes));

const remember = (platform: Platform, value: unknown = { token: TOKEN, userId: 'u1' }) =>
  platform.storage.write(KEY, JSON.stringify(value));

const stored = (platform: Platform) =>
  platform.storage
    .keys()
    .map((key) => platform.storage.read(key))
    .join('\n');

beforeEach(() => driver.reset());

test('a mini-program signs in silently with one code, a browser stays a guest', async () => {
  const { session, api } = await start();
  api.signInWithHost.mockResolvedValue(signedIn());
  expect(session.session.getState()).toEqual({ status: 'unknown', session: null });
  const both = await Promise.all([session.signInSilently(), session.signInSilently()]);
  expect(both).toEqual(isH5 ? [false, false] : [true, true]);
  expect(api.signInWithHost).toHaveBeenCalledTimes(isH5 ? 0 : 1);
  expect(session.session.getState().status).toBe(isH5 ? 'guest' : 'signed-in');
});

test('a failed silent sign-in leaves a guest and no popup', async () => {
  const { session } = await start();
  expect(await session.signInSilently()).toBe(false);
  expect(session.session.getState()).toEqual({ status: 'guest', session: null });
});

test('the device keeps token and account id, never name or phone', async () => {
  const { session, api, platform } = await start();
  api.signInWithPhone.mockResolvedValue(signedIn());
  await session.signInWithSms('13800138000', '123456');
  expect(JSON.parse(platform.storage.read(KEY) ?? '')).toEqual({ token: TOKEN, userId: 'u1' });
  expect(stored(platform)).not.toMatch(/138|林一/);
});

test('a remembered session is there at once after a restart', async () => {
  const { session, auth } = await start(remember);
  expect(session.session.getState()).toMatchObject({
    status: 'signed-in',
    session: { userId: 'u1' },
  });
  expect(auth.token()).toBe(TOKEN);
});

test.each([null, 7, 'x', [], { token: 1, userId: 'u1' }, { token: TOKEN }])(
  'a corrupt memory %j is nobody',
  async (value) => {
    const { session, auth } = await start((platform) => remember(platform, value));
    expect(session.session.getState().status).toBe('unknown');
    expect(auth.token()).toBeNull();
  },
);

test('a refused token is renewed once for all calls that wait for it', async () => {
  const { session, api, auth } = await start(remember);
  api.signInWithHost.mockResolvedValue(signedIn('u1', 'token-2'));
  const answers = await Promise.all([auth.renew(TOKEN), auth.renew(TOKEN), auth.renew(TOKEN)]);
  expect(answers).toEqual(Array(3).fill(!isH5));
  expect(api.signInWithHost).toHaveBeenCalledTimes(isH5 ? 0 : 1);
  expect(auth.token()).toBe(isH5 ? null : 'token-2');
  expect(session.session.getState().status).toBe(isH5 ? 'guest' : 'signed-in');
});

test('a late refusal of an old token does not renew the new one', async () => {
  const { api, auth } = await start(remember);
  expect(await auth.renew('an older token')).toBe(true);
  expect(api.signInWithHost).not.toHaveBeenCalled();
  expect(auth.token()).toBe(TOKEN);
});

test('a code is sent by SMS and tells when the next may be sent', async () => {
  const { session, api } = await start();
  api.sendSmsCode.mockResolvedValue(ok({ resendAfterMs: 60_000 }));
  expect(await session.requestSmsCode('13800138000')).toEqual(ok(60_000));
});

test('a wrong SMS code changes nothing', async () => {
  const { session, api } = await start();
  api.signInWithPhone.mockResolvedValue(no('SMS_CODE_WRONG'));
  expect(await session.signInWithSms('13800138000', '000000')).toEqual(no('SMS_CODE_WRONG'));
  expect(session.session.getState().status).toBe('unknown');
});

test('linking a phone takes the token of the joined account, and pending payments with it', async () => {
  const { session, api, auth, platform } = await start(remember);
  const { event, arrange } = driver.login.proof;
  arrange();
  api.linkPhone.mockResolvedValue(signedIn('u2', 'token-joined'));
  platform.storage.write('amphi:pay:u1:intent', '1');
  const linked = await session.linkPhone(event);
  expect(linked.ok).toBe(!isH5);
  expect(auth.token()).toBe(isH5 ? TOKEN : 'token-joined');
  expect(platform.storage.read('amphi:pay:u1:intent')).toBe(isH5 ? '1' : null);
  expect(platform.storage.read('amphi:pay:u2:intent')).toBe(isH5 ? null : '1');
});

test('a refused phone button is a cancel, no failure', async () => {
  const { session, api } = await start(remember);
  driver.login.refusedProof.arrange();
  expect(await session.linkPhone(driver.login.refusedProof.event)).toMatchObject({
    ok: false,
    error: { kind: isH5 ? 'net' : 'cancelled' },
  });
  expect(api.linkPhone).not.toHaveBeenCalled();
});

test('signing out clears this account and nothing else, even offline', async () => {
  const { session, auth, platform } = await start((before) => {
    remember(before);
    before.storage.write('amphi:pay:u1:intent', '1');
    before.storage.write('amphi:pay:u10:intent', '2');
    before.storage.write('amphi.settings', '3');
  });
  await session.signOut();
  expect(session.session.getState()).toEqual({ status: 'guest', session: null });
  expect(auth.token()).toBeNull();
  expect([...platform.storage.keys()].sort()).toEqual(
    ['amphi:pay:u10:intent', CONSENT, KEY, 'amphi.settings'].sort(),
  );
  expect(stored(platform)).not.toContain(TOKEN);
});

test('who signed out is not signed in again behind their back, but when they ask for it', async () => {
  const first = await start(remember);
  await first.session.signOut();
  const { session, api } = await start();
  api.signInWithHost.mockResolvedValue(signedIn());
  expect(await session.signInSilently()).toBe(false);
  expect(api.signInWithHost).not.toHaveBeenCalled();
  expect(await session.signInSilently({ again: true })).toBe(!isH5);
});

test('signing out while the host is being asked wins', async () => {
  const { session, api, auth } = await start(remember);
  let answer: (value: unknown) => void = () => undefined;
  api.signInWithHost.mockReturnValue(new Promise((go) => (answer = go)));
  const renewing = auth.renew(TOKEN);
  await session.signOut();
  answer(signedIn('u1', 'token-late'));
  expect(await renewing).toBe(false);
  expect(auth.token()).toBeNull();
});

describe.each([
  ['nobody was asked for the policy', { scope: 'none' }],
  ['the policy was refused', { agreed: false }],
  ['the policy agreed to was an earlier one', { version: '2026-01-01' }],
])('when %s', (_what, changes) => {
  test('the host is not asked who it is, and nothing is sent', async () => {
    const login = jest.fn();
    const { session, api, auth } = await start((platform) => {
      answered(platform, changes);
      jest.spyOn(platform.login, 'hostCode').mockImplementation(login);
    });
    expect(await session.signInSilently()).toBe(false);
    expect(await auth.renew(null)).toBe(false);
    expect(session.session.getState()).toEqual({ status: 'guest', session: null });
    expect(login).not.toHaveBeenCalled();
    for (const call of Object.values(api)) expect(call).not.toHaveBeenCalled();
  });

  test('a remembered token is held back until the policy is agreed to', async () => {
    const { session, auth, consent } = await start((platform) => {
      answered(platform, changes);
      remember(platform);
    });
    await session.signInSilently();
    expect(auth.token()).toBeNull();
    expect(session.session.getState().status).toBe('guest');
    consent.answerPolicy(true);
    expect(auth.token()).toBe(TOKEN);
    expect(session.session.getState()).toMatchObject({ session: { userId: 'u1' } });
  });
});

test('agreeing lets the host say who it is, once', async () => {
  const { session, api, consent } = await start((platform) =>
    answered(platform, { agreed: false }),
  );
  api.signInWithHost.mockResolvedValue(signedIn());
  consent.answerPolicy(true);
  consent.answerPolicy(true);
  await session.signInSilently();
  expect(api.signInWithHost).toHaveBeenCalledTimes(isH5 ? 0 : 1);
});

test('a no while the host is being asked wins', async () => {
  const { session, api, auth, consent } = await start();
  let answer: (value: unknown) => void = () => undefined;
  api.signInWithHost.mockReturnValue(new Promise((go) => (answer = go)));
  const entering = session.signInSilently();
  consent.answerPolicy(false);
  answer(signedIn());
  expect(await entering).toBe(false);
  expect(auth.token()).toBeNull();
});
