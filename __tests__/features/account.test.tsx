import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { MOCK_SMS_CODE } from '@mocks/ledger/accounts';
import packageJson from '../../package.json';
import { AboutScreen } from '@/features/account/about-screen';
import { LoginScreen } from '@/features/account/login-screen';
import { SettingsScreen } from '@/features/account/settings-screen';
import { services } from '@/services';
import { hasAgreed } from '@/state/consent';
import { session } from '@/state/session';
import { settings } from '@/state/settings';
import { signIn, TEST_PHONE, useBackend } from '@test/backend';
import { page } from '@test/page';
import { renderScreen, settle, useFakeClock } from '@test/render';

const backend = useBackend();

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string) => screen.getByRole('spinbutton', { name });

async function tap(element: HTMLElement) {
  fireEvent.click(element);
  await settle();
}

/** Taro's inputs appear with the next frame. */
async function type(name: string, text: string) {
  fireEvent.input(await screen.findByRole('spinbutton', { name }), { target: { value: text } });
  await settle();
}

const agree = () => tap(screen.getByRole('checkbox', { name: '同意用户协议和隐私政策' }));

async function openLogin(next?: string) {
  const shown = renderScreen(<LoginScreen />, {
    path: '/pages/account/login/index',
    query: next === undefined ? {} : { next },
  });
  await settle();
  return shown;
}

async function signInByHand(code = MOCK_SMS_CODE) {
  await type('手机号', TEST_PHONE);
  await agree();
  await tap(button('获取验证码'));
  await type('验证码', code);
  await tap(button('登录'));
}

describe('signing in with a phone number', () => {
  it('leads on to where the person wanted to go', async () => {
    await openLogin('/pages/orders/list/index?filter=unpaid');
    await signInByHand();
    expect(session.getState().session?.maskedPhone).toBe('139*****000');
    expect(page.moves).toEqual(['redirectTo /pages/orders/list/index?filter=unpaid']);
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example', '%2F%2Felsewhere.example', ''])(
    'never leads out of the app: %s',
    async (next) => {
      await openLogin(next);
      await signInByHand();
      expect(page.moves).toEqual(['switchTab /pages/tabs/me/index']);
    },
  );

  it('takes a path that the host handed over as it was written', async () => {
    await openLogin(encodeURIComponent('/pages/address/list/index'));
    await signInByHand();
    expect(page.moves).toEqual(['redirectTo /pages/address/list/index']);
  });

  it('says below each field what is wrong, and goes nowhere', async () => {
    await openLogin();
    await type('手机号', '12345');
    await tap(button('登录'));
    expect(screen.getByText('请填写 11 位手机号')).toBeVisible();
    expect(screen.getByText('请填写短信验证码')).toBeVisible();
    expect(screen.getByText('请先阅读并勾选同意')).toBeVisible();
    await waitFor(() => expect(field('手机号')).toHaveFocus());
    expect(field('手机号')).toHaveAttribute('aria-invalid', 'true');
    expect(page.moves).toEqual([]);
  });

  it('never ticks the consent for the person', async () => {
    const entered = jest.spyOn(services.api, 'signInWithPhone');
    await openLogin();
    await type('手机号', TEST_PHONE);
    await type('验证码', MOCK_SMS_CODE);
    await tap(button('登录'));
    expect(screen.getByText('请先阅读并勾选同意')).toBeVisible();
    expect(entered).not.toHaveBeenCalled();
    await agree();
    expect(screen.queryByText('请先阅读并勾选同意')).toBeNull();
  });

  it('sends the phone number nowhere before the person has agreed, and keeps that they did', async () => {
    const sent = jest.spyOn(services.api, 'sendSmsCode');
    await openLogin();
    await type('手机号', TEST_PHONE);
    await tap(button('获取验证码'));
    expect(screen.getByText('请先阅读并勾选同意')).toBeVisible();
    expect(sent).not.toHaveBeenCalled();
    expect(hasAgreed()).toBe(false);
    await agree();
    await tap(button('获取验证码'));
    expect(sent).toHaveBeenCalledTimes(1);
    expect(hasAgreed()).toBe(true);
  });

  it('takes the wait from the server when it refuses another code', async () => {
    backend.faults.set('sendSmsCode', 'rate-limited');
    await openLogin();
    await type('手机号', TEST_PHONE);
    await agree();
    await tap(button('获取验证码'));
    expect(button(/秒后可重发/)).toHaveAttribute('aria-disabled', 'true');
  });

  it('says that the code is wrong, and the right one still works', async () => {
    await openLogin();
    await signInByHand('111111');
    expect(screen.getByText('验证码不正确')).toBeVisible();
    expect(session.getState().session).toBeNull();
    await type('验证码', MOCK_SMS_CODE);
    await tap(button('登录'));
    expect(page.moves).toEqual(['switchTab /pages/tabs/me/index']);
  });

  it('keeps what was typed when the network fails', async () => {
    backend.faults.set('signInWithPhone', 'network-error');
    await openLogin();
    await signInByHand();
    expect(screen.getByText(/请重试/)).toBeVisible();
    expect(field('手机号')).toHaveValue(Number(TEST_PHONE));
    await tap(button('登录'));
    expect(page.moves).toEqual(['switchTab /pages/tabs/me/index']);
  });

  it('puts neither number nor code on the device', async () => {
    await openLogin();
    await signInByHand();
    const kept = JSON.stringify({ ...window.localStorage });
    expect(kept).not.toContain(TEST_PHONE);
    expect(kept).not.toContain(MOCK_SMS_CODE);
    expect(page.moves.join()).not.toContain(TEST_PHONE);
  });

  it('leads to the papers that are agreed to', async () => {
    await openLogin();
    fireEvent.click(screen.getByText('《用户协议》'));
    fireEvent.click(screen.getByText('《隐私政策》'));
    await settle();
    expect(page.moves).toEqual([
      'navigateTo /pages/account/about/index?doc=agreement',
      'navigateTo /pages/account/about/index?doc=privacy',
    ]);
  });

  it('goes on at once for someone who is signed in already', async () => {
    await signIn();
    await openLogin('/pages/orders/list/index');
    await tap(button('继续'));
    expect(page.moves).toEqual(['redirectTo /pages/orders/list/index']);
  });
});

describe('the wait for another code', () => {
  useFakeClock();

  it('counts down to the next code, then sends again', async () => {
    await openLogin();
    await settle(50);
    await type('手机号', TEST_PHONE);
    await agree();
    await tap(button('获取验证码'));
    await settle(50);
    expect(field('验证码')).toHaveFocus();
    expect(button('60 秒后可重发')).toHaveAttribute('aria-disabled', 'true');
    await settle(30_000);
    await tap(button('30 秒后可重发'));
    backend.ledger.clock.advance(61_000);
    await settle(31_000);
    await tap(button('重新获取'));
    expect(button('60 秒后可重发')).toBeVisible();
    await settle(50);
  });
});

describe('settings', () => {
  afterEach(() =>
    act(() => settings.getState().choose({ theme: 'auto', elder: 'auto', improve: false })),
  );

  const open = () => renderScreen(<SettingsScreen />, { path: '/pages/account/settings/index' });

  it('changes the look at once and keeps it', async () => {
    const { container } = open();
    await tap(screen.getByRole('radio', { name: '深色' }));
    await tap(screen.getByRole('radio', { name: '开启' }));
    expect(container.querySelector('.screen')).toHaveClass('screen--dark', 'screen--elder');
    expect(screen.getByRole('radio', { name: '深色' })).toHaveAttribute('aria-checked', 'true');
    expect(JSON.stringify({ ...window.localStorage })).toContain('dark');
  });

  it('reports nothing until the person takes part, and says what it would be', async () => {
    open();
    const group = screen.getByRole('radiogroup', { name: '体验改进' });
    expect(within(group).getByRole('radio', { name: '不参与' })).toBeChecked();
    expect(group).toHaveTextContent('不含姓名、电话、地址');
    expect(settings.getState().improve).toBe(false);
    await tap(within(group).getByRole('radio', { name: '参与' }));
    expect(settings.getState().improve).toBe(true);
    await tap(within(group).getByRole('radio', { name: '不参与' }));
    expect(settings.getState().improve).toBe(false);
  });

  it('offers a guest nothing to sign out of', () => {
    open();
    expect(screen.queryByRole('button', { name: '退出登录' })).toBeNull();
  });

  it('signs out only after the person confirmed', async () => {
    await signIn();
    open();
    const answer = jest.spyOn(services.platform.navigation, 'confirm');
    answer.mockResolvedValueOnce(false);
    await tap(button('退出登录'));
    expect(session.getState().status).toBe('signed-in');
    answer.mockResolvedValueOnce(true);
    await tap(button('退出登录'));
    expect(session.getState().status).toBe('guest');
    expect(page.moves).toEqual(['switchTab /pages/tabs/me/index']);
  });
});

describe('about', () => {
  const open = (doc?: string) =>
    renderScreen(<AboutScreen />, {
      path: '/pages/account/about/index',
      query: doc === undefined ? {} : { doc },
    });

  it('names the version and who runs the shop', () => {
    open();
    expect(screen.getByText(`版本 ${packageJson.version}`)).toBeVisible();
    expect(screen.getByText('两栖商城（演示）有限公司')).toBeVisible();
  });

  it.each([
    ['agreement', '用户协议', '示例文本'],
    ['privacy', '隐私政策', '示例文本'],
    ['licences', '开源软件许可', 'MIT'],
  ])('shows the paper %s', (doc, title, words) => {
    const { container } = open(doc);
    expect(screen.getByText(title)).toBeVisible();
    expect(container).toHaveTextContent(words);
    expect(document.title).toBe(title);
  });

  it('shows itself for a paper that does not exist', () => {
    open('constructor');
    expect(screen.getByText('两栖商城')).toBeVisible();
  });
});
