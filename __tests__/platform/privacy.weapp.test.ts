import { driver } from '@test/driver';
import { failWith, never, succeed } from '@test/host-fake';
import { wxFake } from '@test/wx';
import { platform } from '@/platform';

const { privacy } = platform;

/** A call that the host keeps waiting, and what it is told. */
function waits(): string[] {
  const told: string[] = [];
  wxFake.fire(
    'onNeedPrivacyAuthorization',
    ({ event }: { event: string }) => void told.push(event),
  );
  return told;
}

let asked = 0;
let day = 0;
let leave: () => void = () => undefined;

beforeEach(() => {
  jest.useFakeTimers();
  // Later than any cool-down of the test before.
  jest.setSystemTime((day += 86_400_000));
  driver.reset();
  asked = 0;
  leave = privacy.onWait(() => (asked += 1));
});

afterEach(() => {
  privacy.settle(true);
  leave();
  jest.useRealTimers();
});

test('calls that come together wait on one pop-up and all hear the same yes', () => {
  const [first, second] = [waits(), waits()];
  privacy.shown();
  const third = waits();
  expect(asked).toBe(1);
  privacy.settle(true);
  expect([first, second, third]).toEqual(Array(3).fill(['exposureAuthorization', 'agree']));
});

test('the yes names the button that WeChat looks for', () => {
  const resolve = jest.fn();
  wxFake.fire('onNeedPrivacyAuthorization', resolve);
  privacy.settle(true);
  expect(resolve).toHaveBeenLastCalledWith({ event: 'agree', buttonId: privacy.agreeButton?.id });
});

test('after a no nobody is asked for ten seconds, then again', () => {
  const first = waits();
  privacy.settle(false);
  expect(first).toEqual(['disagree']);
  jest.advanceTimersByTime(9_999);
  expect(waits()).toEqual(['disagree']);
  expect(asked).toBe(1);
  jest.advanceTimersByTime(1);
  expect(waits()).toEqual([]);
  expect(asked).toBe(2);
});

test('a pop-up that never comes to the screen refuses, and rests nobody', () => {
  const first = waits();
  jest.advanceTimersByTime(3_000);
  expect(first).toEqual(['disagree']);
  expect(waits()).toEqual([]);
  expect(asked).toBe(2);
});

test('a pop-up on the screen waits for as long as the person reads', () => {
  const first = waits();
  privacy.shown();
  jest.advanceTimersByTime(600_000);
  expect(first).toEqual(['exposureAuthorization']);
  privacy.settle(true);
  expect(first).toEqual(['exposureAuthorization', 'agree']);
});

test('with nobody to ask the call is refused at once', () => {
  leave();
  expect(waits()).toEqual(['disagree']);
  leave = privacy.onWait(() => undefined);
});

test('one answer that throws does not keep the others waiting', () => {
  wxFake.fire('onNeedPrivacyAuthorization', () => {
    throw new Error('native');
  });
  const second = waits();
  privacy.settle(true);
  expect(second).toEqual(['agree']);
});

test.each([null, 7, {}, undefined])('%j instead of an answer to give is nothing', (given) => {
  wxFake.fire('onNeedPrivacyAuthorization', given);
  expect(asked).toBe(0);
});

test('tells what the guide is called and whether the host waits for it', async () => {
  const words = { needAuthorization: true, privacyContractName: '《指引》' };
  wxFake.script('getPrivacySetting', succeed(words));
  expect(await privacy.guide()).toEqual({ name: '《指引》', isAgreed: false });
  wxFake.script('openPrivacyContract', failWith({ errMsg: 'openPrivacyContract:fail' }));
  expect(await privacy.openGuide()).toBe('failed');
});

test.each([
  ['an old WeChat', () => ['getPrivacySetting', 'openPrivacyContract'].forEach(wxFake.remove)],
  ['a silent one', () => wxFake.script('getPrivacySetting', never)],
])('%s has no guide', async (_what, arrange) => {
  arrange();
  const guide = privacy.guide();
  await jest.advanceTimersByTimeAsync(3_000);
  expect(await guide).toMatchObject({ kind: 'unsupported' });
});
