import { fireEvent, screen } from '@testing-library/react';
import type { Result } from '@/domain/result';
import { LoginScreen } from '@/features/account/login-screen';
import { MeScreen } from '@/features/me/me-screen';
import { fen } from '@/domain/money';
import { WALLET_TERMS } from '@/domain/wallet/terms';
import { WalletPasswordScreen } from '@/features/wallet/password-screen';
import { services } from '@/services';
import { walletApi } from '@/services/wallet';
import { answerPolicy } from '@/state/consent';
import { session, signInSilently, signOut } from '@/state/session';
import { driver } from '@test/driver';
import { page } from '@test/page';
import { renderScreen, settle } from '@test/render';

const { api, platform } = services;
const isMini = platform.device.host !== 'h5';

const ok = <T,>(value: T): Promise<Result<T>> =>
  Promise.resolve({ ok: true, value, serverTime: 1_763_800_000_000 });

const TOKEN = 'token-of-the-test-person';
const person = (maskedPhone: string | null) => ({
  userId: 'u1',
  nickname: '用户8001',
  maskedPhone,
});

/** A backend that knows one person by the host's code. */
function backendOf() {
  let session = person(null);
  const orderCounts = { unpaid: 2, toShip: 0, toReceive: 0 };
  jest.spyOn(api, 'signInWithHost').mockImplementation(() => ok({ token: TOKEN, session }));
  jest.spyOn(api, 'getMe').mockImplementation(() => ok({ session, orderCounts }));
  jest.spyOn(api, 'signOut').mockImplementation(() => ok({}));
  return jest.spyOn(api, 'linkPhone').mockImplementation(() => {
    session = person('138*****000');
    return ok({ token: `${TOKEN}-2`, session });
  });
}

/** Somebody who has agreed to the policy: nobody else is signed in. */
beforeEach(() => {
  driver.reset();
  backendOf();
  answerPolicy(true);
});
afterEach(async () => {
  backendOf();
  await signOut();
});

const hostButton = () => document.querySelector('taro-button-core');

async function answerButton({ arrange, event }: { arrange: () => void; event: unknown }) {
  arrange();
  const button = hostButton() as HTMLElement;
  const name = platform.login.phoneButton?.openType.toLowerCase() ?? '';
  const { detail } = event as { detail?: unknown };
  fireEvent(button, new CustomEvent(name, { detail }));
  await settle();
}

async function openMe() {
  renderScreen(<MeScreen />, { path: '/pages/tabs/me/index' });
  await settle();
}

async function openLogin() {
  const query = { next: encodeURIComponent('/pages/orders/list/index') };
  renderScreen(<LoginScreen />, { path: '/pages/account/login/index', query });
  await settle();
}

test('the me tab asks for the phone number exactly where the host can give it', async () => {
  backendOf();
  await signInSilently({ again: true });
  await openMe();
  const why = screen.queryByText('绑定手机号，各端可见同一订单');
  expect(why !== null).toBe(isMini);
  expect(hostButton() !== null).toBe(isMini);
  expect(session.getState().status).toBe(isMini ? 'signed-in' : 'guest');
});

test('the login screen signs in the way of its host, and ticks nothing by itself', async () => {
  backendOf();
  await openLogin();
  expect(screen.getByRole('checkbox')).toHaveAttribute('aria-checked', 'false');
  expect(hostButton()).toBeNull();
  expect(screen.queryByText('手机号快捷登录') !== null).toBe(isMini);
  expect(screen.queryByText('获取验证码') !== null).toBe(!isMini);
});

if (isMini) {
  describe('on a mini-program host', () => {
    const { proof, refusedProof } = driver.login;

    test('linking keeps the counts and shows the masked number', async () => {
      const linked = backendOf();
      await signInSilently({ again: true });
      await openMe();
      expect(screen.getByRole('button', { name: '待付款，2 笔' })).toBeVisible();
      await answerButton(proof);
      expect(linked).toHaveBeenCalledTimes(1);
      expect(screen.getByText('手机号 138*****000')).toBeVisible();
      expect(hostButton()).toBeNull();
    });

    test('refusing changes nothing and is not called a failure', async () => {
      const linked = backendOf();
      const toast = jest.spyOn(platform.navigation, 'toast');
      await signInSilently({ again: true });
      await openMe();
      await answerButton(refusedProof);
      expect(linked).not.toHaveBeenCalled();
      expect(toast).not.toHaveBeenCalled();
      expect(screen.getByText('未绑定手机号')).toBeVisible();
    });

    test('a failure of the server is said in words, and the button stays', async () => {
      const toast = jest.spyOn(platform.navigation, 'toast');
      backendOf().mockResolvedValueOnce({ ok: false, error: { kind: 'net', reason: 'offline' } });
      await signInSilently({ again: true });
      await openMe();
      await answerButton(proof);
      expect(toast).toHaveBeenCalledWith('网络未连接');
      expect(hostButton()).not.toBeNull();
    });

    test('a payment password without a number to send its code to asks for one on the spot', async () => {
      backendOf();
      await signInSilently({ again: true });
      const wallet = {
        ...{ agreed: WALLET_TERMS, balanceFen: fen(0), heldFen: fen(0), availableFen: fen(0) },
        ...{ hasPassword: false, lockedUntil: null, holds: [] },
      };
      jest.spyOn(walletApi, 'getWallet').mockImplementation(() => ok(wallet));
      const asked = jest.spyOn(walletApi, 'sendWalletCode').mockResolvedValueOnce({
        ok: false,
        error: { kind: 'refused', code: 'FORBIDDEN', message: '请先绑定手机号' },
      });
      asked.mockImplementation(() => ok({ resendAfterMs: 60_000, maskedPhone: '138*****000' }));
      renderScreen(<WalletPasswordScreen />, { path: '/pages/wallet/password/index' });
      await settle();
      expect(hostButton()).toBeNull();
      fireEvent.click(screen.getByRole('button', { name: '获取验证码' }));
      await settle();
      expect(screen.getByRole('alert')).toHaveTextContent('请先绑定手机号');
      await answerButton(proof);
      expect(screen.getByText('验证码已发到 138*****000，5 分钟内有效')).toBeVisible();
      expect(hostButton()).toBeNull();
    });

    test('the host is asked for the number only after the person agreed', async () => {
      backendOf();
      await signOut();
      await openLogin();
      fireEvent.click(screen.getByRole('button', { name: '手机号快捷登录' }));
      await settle();
      expect(screen.getByText('请先阅读并勾选同意')).toBeVisible();
      fireEvent.click(screen.getByRole('checkbox'));
      await settle();
      await answerButton(proof);
      expect(session.getState().session?.maskedPhone).toBe('138*****000');
      expect(page.moves).toEqual(['redirectTo /pages/orders/list/index']);
    });

    test('signing in works without a phone number', async () => {
      const linked = backendOf();
      await signOut();
      await openLogin();
      fireEvent.click(screen.getByRole('checkbox'));
      await settle();
      fireEvent.click(screen.getByRole('button', { name: '暂不绑定，直接登录' }));
      await settle();
      expect(linked).not.toHaveBeenCalled();
      expect(page.moves).toEqual(['redirectTo /pages/orders/list/index']);
    });
  });
}
