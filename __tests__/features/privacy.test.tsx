import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { Text } from '@tarojs/components';
import { POLICY_VERSION } from '@/domain/consent';
import { PrivacyGate } from '@/features/privacy/privacy-gate';
import { services } from '@/services';
import { answerPolicy, consent, consentNow } from '@/state/consent';
import { answerPrivacy, askForPolicy } from '@/state/privacy';
import { session } from '@/state/session';
import { settings } from '@/state/settings';
import { withdrawConsent } from '@/state/withdraw-consent';
import { Screen } from '@/ui/screen';
import { signIn, useBackend } from '@test/backend';
import { page } from '@test/page';
import { renderScreen, settle } from '@test/render';

useBackend();

const { login, privacy, storage } = services.platform;
const look = { dark: false, elder: false };
const OLD = { version: '2026-01-01', at: 1, scope: 'base', agreed: true } as const;

const shows = () => screen.queryByRole('dialog', { name: '隐私保护提示' }) !== null;

async function open(free = false) {
  renderScreen(
    <PrivacyGate>
      <Screen look={look} free={free}>
        <Text>为你推荐</Text>
      </Screen>
    </PrivacyGate>,
  );
  act(askForPolicy);
  await settle();
}

async function tap(name: string) {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
}

/** As on a host that signs people in by itself. */
const hostSignsIn = () => jest.replaceProperty(login, 'phoneButton', { openType: 'x' } as never);

afterEach(() => {
  act(() => {
    answerPrivacy(true);
    consent.setState({ record: null });
  });
  jest.restoreAllMocks();
});

it('asks nothing in a browser, where signing in asks', async () => {
  await open();
  expect(shows()).toBe(false);
});

it('asks at the first start where the host would sign people in, over a shop that is there', async () => {
  hostSignsIn();
  await open();
  expect(shows()).toBe(true);
  expect(screen.getByText('为你推荐')).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('dialog')).toHaveFocus());
});

it('a no is kept, leaves the shop, and is not asked for again', async () => {
  hostSignsIn();
  await open();
  await tap('不同意');
  expect(shows()).toBe(false);
  expect(consentNow()).toBe('refused');
  act(askForPolicy);
  await settle();
  expect(shows()).toBe(false);
});

it('a yes is kept with policy, time and scope, and nothing else', async () => {
  hostSignsIn();
  await open();
  await tap('同意');
  expect(JSON.parse(storage.read('amphi.consent') ?? '')).toEqual({
    version: POLICY_VERSION,
    at: expect.any(Number) as number,
    scope: 'base',
    agreed: true,
  });
});

it('asks whoever agreed to an earlier policy again; a no signs out and clears what is theirs', async () => {
  const userId = await signIn();
  storage.write(`amphi:pay:${userId}:intent`, '1');
  consent.setState({ record: OLD });
  await open();
  expect(screen.getByText(/隐私政策有更新/)).toBeInTheDocument();
  await tap('不同意');
  expect(session.getState().status).toBe('guest');
  expect(storage.keys().some((key) => key.includes(userId))).toBe(false);
});

it('the papers can be read before the answer, and nothing lies over them', async () => {
  hostSignsIn();
  await open();
  await tap('《隐私政策》');
  expect(page.moves).toEqual(['navigateTo /pages/account/about/index?doc=privacy']);
  expect(shows()).toBe(true);
});

it('lies over no page that is there to be read', async () => {
  hostSignsIn();
  await open(true);
  expect(shows()).toBe(false);
});

describe('when a call of the host waits', () => {
  let wait: () => void = () => undefined;
  const settled = jest.fn();
  const shown = jest.fn();

  beforeEach(() => {
    settled.mockClear();
    shown.mockClear();
    jest.spyOn(privacy, 'onWait').mockImplementation((listener) => {
      wait = listener;
      return () => undefined;
    });
    jest.spyOn(privacy, 'settle').mockImplementation(settled);
    jest.spyOn(privacy, 'shown').mockImplementation(shown);
  });

  it.each([
    ['同意', true],
    ['不同意', false],
  ])(
    '%s answers it, and neither gives nor takes back the consent to the policy',
    async (name, yes) => {
      answerPolicy(!yes);
      const before = consentNow();
      await open();
      act(wait);
      await settle();
      expect(shown).toHaveBeenCalledTimes(1);
      await tap(name);
      expect(settled).toHaveBeenLastCalledWith(yes);
      expect(consentNow()).toBe(before);
    },
  );

  it('it waits for the notice that is on the screen already', async () => {
    hostSignsIn();
    await open();
    act(wait);
    await settle();
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    expect(shown).toHaveBeenCalledTimes(2);
    await tap('同意');
    expect(settled).toHaveBeenLastCalledWith(true);
    expect(consentNow()).toBe('agreed');
  });
});

it('taking the consent back signs out, clears the account and ends the reports', async () => {
  const userId = await signIn();
  const told = jest.spyOn(services.api, 'signOut');
  storage.write(`amphi:pay:${userId}:intent`, '1');
  settings.getState().choose({ improve: true });
  await withdrawConsent();
  expect(told).toHaveBeenCalled();
  expect(consentNow()).toBe('refused');
  expect(session.getState().status).toBe('guest');
  expect(settings.getState().improve).toBe(false);
  expect(storage.keys().some((key) => key.includes(userId))).toBe(false);
});
