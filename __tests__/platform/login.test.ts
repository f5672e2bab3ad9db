import fc from 'fast-check';
import { platform } from '@/platform';
import { driver } from '@test/driver';

const { login } = platform;

beforeEach(() => driver.reset());
afterEach(() => jest.useRealTimers());

test('the host gives a code, or says that it has none', async () => {
  expect(await login.hostCode()).toMatchObject(driver.login.code as object);
});

test('callers at once share one code, later ones get a new one', async () => {
  const [first, second] = await Promise.all([login.hostCode(), login.hostCode()]);
  expect(first).toEqual(second);
  expect(driver.login.calls()).toBe(1);
  await login.hostCode();
  expect(driver.login.calls()).toBe(platform.device.host === 'h5' ? 1 : 2);
});

test.each(driver.login.ways.map((way) => ({ ...way })))(
  '$name is told with its reason',
  async ({ arrange, expected }) => {
    arrange();
    expect(await login.hostCode()).toEqual(expected);
  },
);

test('a host that never answers ends as a network failure', async () => {
  jest.useFakeTimers();
  driver.login.silent();
  const settled = jest.fn();
  void login.hostCode().then(settled);
  await jest.advanceTimersByTimeAsync(9_000);
  expect(settled).toHaveBeenCalledTimes(1);
  expect(settled.mock.calls[0][0].kind).not.toBe('code');
});

test('junk from the host is never a code', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (value) => {
      driver.login.hostile(value);
      expect((await login.hostCode()).kind).not.toBe('code');
    }),
  );
});

test('the phone button gives a proof', async () => {
  driver.login.proof.arrange();
  expect(await login.phoneProof(driver.login.proof.event)).toMatchObject(
    driver.login.proof.expected as object,
  );
});

test('a refused phone button is told from a failure', async () => {
  driver.login.refusedProof.arrange();
  expect(await login.phoneProof(driver.login.refusedProof.event)).toMatchObject(
    driver.login.refusedProof.expected as object,
  );
});

test('a hostile button event never throws', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (event) => {
      expect(['proof', 'refused', 'unsupported']).toContain((await login.phoneProof(event)).kind);
    }),
  );
});

test('only mini-programs have a phone button', () => {
  expect(login.phoneButton === null).toBe(platform.device.host === 'h5');
});
