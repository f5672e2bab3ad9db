import { act, fireEvent, screen, within } from '@testing-library/react';
import { MOCK_SMS_CODE } from '@mocks/ledger/accounts';
import { MeScreen } from '@/features/me/me-screen';
import { WalletBillsScreen } from '@/features/wallet/bills-screen';
import { WalletHomeScreen } from '@/features/wallet/home-screen';
import { WalletPasswordScreen } from '@/features/wallet/password-screen';
import { WalletTopUpScreen } from '@/features/wallet/topup-screen';
import { WalletWithdrawScreen } from '@/features/wallet/withdraw-screen';
import { services } from '@/services';
import { signIn, TEST_PHONE, useBackend } from '@test/backend';
import { page } from '@test/page';
import { renderScreen, settle, useFakeClock } from '@test/render';
import { attemptsOf } from './checkout-harness';
import { balanceOf, closePad, enter, giveMoney, press, set } from './wallet-harness';

// Before the clock's own end: what waits has to come to rest on it.
afterEach(() => closePad(backend));
useFakeClock();
const backend = useBackend();

async function open(screenElement: JSX.Element, path: string, query: Record<string, string> = {}) {
  const shown = renderScreen(screenElement, { path, query });
  // Taro's own fields are drawn a frame later.
  await settle(50);
  return shown;
}

const openHome = () => open(<WalletHomeScreen />, '/pages/wallet/home/index');
const type = (label: string, value: string) => {
  const field = screen.getByLabelText(label);
  const input = field.matches('input') ? field : field.querySelector('input');
  fireEvent.input(input ?? field, { target: { value } });
};
const readAmount = (text: string) =>
  expect(document.body.textContent?.replace(/\s/g, '')).toContain(text);

describe('the consent', () => {
  it('stands before everything, is not ticked, and is asked for by itself', async () => {
    await signIn();
    await openHome();
    const tick = screen.getByRole('checkbox', { name: /^同意余额服务协议/ });
    expect(tick).not.toBeChecked();
    expect(screen.queryByText('可用余额')).toBeNull();
    await press('同意并开通余额');
    expect(screen.getByRole('alert')).toHaveTextContent('请先阅读并勾选同意');
    fireEvent.click(tick);
    await press('同意并开通余额');
    expect(screen.getByText('可用余额')).toBeInTheDocument();
  });

  it('says why it was not taken', async () => {
    await signIn();
    await openHome();
    fireEvent.click(screen.getByRole('checkbox', { name: /^同意余额服务协议/ }));
    backend.faults.set('agreeToWallet', 'network-error', 1);
    await press('同意并开通余额');
    expect(screen.getByRole('alert')).not.toBeEmptyDOMElement();
  });
});

describe('the balance', () => {
  it('leads from the me tab, over signing in for a guest', async () => {
    await open(<MeScreen />, '/pages/tabs/me/index');
    fireEvent.click(screen.getByText('余额'));
    expect(page.moves.at(-1)).toContain(encodeURIComponent('/pages/wallet/home/index'));
  });

  it('shows what can be spent and what is put aside for which order', async () => {
    giveMoney(backend, 80);
    const userId = await signIn();
    await settle();
    await openHome();
    readAmount('¥80.00');
    expect(screen.queryByText(/为订单留出/)).toBeNull();
    const holds = backend.ledger.books.state.wallets?.holds ?? {};
    holds.H1 = {
      ...{ holdId: 'H1', orderNo: '202611220000000042', userId },
      ...{ amountFen: 1000 as never, createdAt: 0, state: 'HELD' as const },
    };
    page.hide();
    page.show();
    await settle();
    expect(screen.getByText('为订单留出 ¥10.00')).toBeInTheDocument();
    expect(screen.getByText('总余额 ¥80.00')).toBeInTheDocument();
    readAmount('¥70.00');
  });

  it('tells of a lock and the way out of it', async () => {
    giveMoney(backend, 80);
    await signIn();
    set(backend, 'wallet.lock', true);
    await openHome();
    expect(screen.getByText(/余额支付 .* 后恢复/)).toBeInTheDocument();
    await press('重设密码');
    expect(page.moves).toEqual(['navigateTo /pages/wallet/password/index']);
  });

  it('keeps what it shows when it can’t be asked, and says so', async () => {
    giveMoney(backend, 80);
    await signIn();
    await openHome();
    backend.faults.set('getWallet', 'http-500', 10);
    page.hide();
    page.show();
    await settle();
    readAmount('¥80.00');
    expect(screen.getByText(/当前显示的是之前的内容/)).toBeInTheDocument();
  });
});

describe('bills', () => {
  it('are listed newest first with what was left', async () => {
    await signIn();
    giveMoney(backend, 80);
    set(backend, 'wallet.balance', 30);
    await open(<WalletBillsScreen />, '/pages/wallet/bills/index');
    const texts = screen.getAllByText(/^[+−]¥/).map((one) => one.textContent);
    expect(texts).toEqual(['−¥50.00', '+¥80.00']);
    expect(screen.getByText('没有更多账单了')).toBeInTheDocument();
  });

  it('say that there are none yet', async () => {
    giveMoney(backend, 0);
    await signIn();
    await open(<WalletBillsScreen />, '/pages/wallet/bills/index');
    expect(screen.getByText('还没有账单')).toBeInTheDocument();
  });
});

describe('topping up in a browser', () => {
  const openTopUp = (query = {}) => open(<WalletTopUpScreen />, '/pages/wallet/topup/index', query);

  async function begun() {
    giveMoney(backend, 0);
    await signIn();
    jest.spyOn(services.platform.payment, 'pay').mockResolvedValue('LEFT');
    await openTopUp();
    await press('充值 ¥100.00');
    await press('用支付宝充值 ¥100.00');
  }

  it('leaves for Alipay and knows the result from the server alone', async () => {
    await begun();
    expect(screen.getByText('等待付款')).toBeInTheDocument();
    await press('我已付款');
    expect(screen.getByText('正在确认充值结果')).toBeInTheDocument();
    expect(screen.queryByText('充值成功')).toBeNull();
    backend.cashier.pay(attemptsOf(backend)[0]?.attemptNo ?? '');
    await settle(3000);
    expect(screen.getByText('充值成功')).toBeInTheDocument();
    expect(balanceOf(backend)).toBe(10_000);
  });

  it('reads nothing of the outcome from its address', async () => {
    await begun();
    const [topUpNo = ''] = Object.keys(backend.ledger.books.state.wallets?.topUps ?? {});
    document.body.replaceChildren();
    await openTopUp({ topUpNo, trade_status: 'TRADE_SUCCESS', success: '1' });
    expect(screen.queryByText('充值成功')).toBeNull();
  });

  it('says what is wrong with the amount', async () => {
    giveMoney(backend, 0);
    await signIn();
    await openTopUp();
    await press('用支付宝充值');
    expect(screen.getByRole('alert')).toHaveTextContent('请填写充值金额');
    type('充值金额', '20000.01');
    await settle();
    await press(/^用支付宝充值/);
    expect(screen.getByRole('alert')).toHaveTextContent('单笔最多充值 ¥20,000.00');
  });
});

it('says in a mini-program where a balance can be topped up', async () => {
  giveMoney(backend, 0);
  await signIn();
  const { device } = services.platform;
  const host = jest.replaceProperty(device, 'host', 'weapp');
  await open(<WalletTopUpScreen />, '/pages/wallet/topup/index');
  expect(screen.getByText('请在手机浏览器里充值')).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent('支付宝');
  host.restore();
});

describe('withdrawing', () => {
  async function reviewed(yuan: string) {
    giveMoney(backend, 2000);
    await signIn();
    await open(<WalletWithdrawScreen />, '/pages/wallet/withdraw/index');
    type('提现金额', yuan);
    await settle();
    await press(/^提现 ¥/);
  }

  it('shows fee, arrival and account before the password, then follows the review', async () => {
    await reviewed('1500');
    expect(screen.getByText('¥0.50')).toBeInTheDocument();
    expect(screen.getByText('¥1,500.50')).toBeInTheDocument();
    await press('确认提现 ¥1,500.00');
    await enter();
    await settle(1000);
    expect(screen.getByText('审核中')).toBeInTheDocument();
    expect(balanceOf(backend)).toBe(49_950);
    backend.ledger.clock.advance(120_000);
    await press('刷新');
    expect(screen.getByText('已到账')).toBeInTheDocument();
  });

  it('gives the money back when the payout fails, and says so', async () => {
    set(backend, 'wallet.payout-fails', true);
    await reviewed('100');
    await press('确认提现 ¥100.00');
    await enter();
    await settle(1000);
    backend.ledger.clock.advance(120_000);
    await press('刷新');
    expect(screen.getByText('未到账，已退回余额')).toBeInTheDocument();
    expect(screen.getByText('收款账户无法入账，金额已退回余额')).toBeInTheDocument();
    expect(balanceOf(backend)).toBe(200_000);
    await settle(2_500);
    await press('完成');
    // A list that is kept is asked for again in the next frame.
    await settle(50);
    const list = screen.getByText('提现记录').parentElement;
    expect(within(list as HTMLElement).getByText('¥100.00')).toBeInTheDocument();
  });

  it.each([
    ['', '请填写提现金额'],
    ['2001', '超过可用余额'],
    ['0.5', '单笔提现金额为 ¥1.00 至 ¥20,000.00'],
  ])('refuses %j in words', async (yuan, words) => {
    giveMoney(backend, 2000);
    await signIn();
    await open(<WalletWithdrawScreen />, '/pages/wallet/withdraw/index');
    if (yuan) type('提现金额', yuan);
    await settle();
    await press(yuan ? /^提现 ¥/ : '下一步');
    expect(screen.getByRole('alert')).toHaveTextContent(words);
  });

  it('leaves the balance alone when the password is cancelled', async () => {
    await reviewed('100');
    await press('确认提现 ¥100.00');
    await press('取消');
    expect(screen.getByRole('button', { name: '确认提现 ¥100.00' })).toBeInTheDocument();
    expect(balanceOf(backend)).toBe(200_000);
  });
});

describe('the payment password', () => {
  async function coded() {
    giveMoney(backend, 0);
    await signIn();
    backend.ledger.clock.advance(61_000);
    await open(<WalletPasswordScreen />, '/pages/wallet/password/index');
    await press('获取验证码');
    type('短信验证码', MOCK_SMS_CODE);
    await settle();
    await press('下一步');
  }
  async function digits(text: string) {
    for (const digit of text) fireEvent.click(screen.getByRole('button', { name: digit }));
    await settle();
  }

  it('is set by a code to the masked number, typed twice', async () => {
    await coded();
    await digits('735291');
    expect(screen.getByText('再输入一次')).toBeInTheDocument();
    await digits('735291');
    expect(page.moves.at(-1)).toMatch(/navigateBack|switchTab|reLaunch/);
    expect(document.body.innerHTML).not.toContain(TEST_PHONE);
    expect(document.body.innerHTML).not.toContain('735291');
  });

  it.each([
    ['111111', '六个数字相同，换一个更安全的'],
    ['123456', '数字是连续的，换一个更安全的'],
  ])('refuses %s', async (weak, words) => {
    await coded();
    await digits(weak);
    expect(screen.getByRole('alert')).toHaveTextContent(words);
  });

  it('begins anew when the two differ', async () => {
    await coded();
    await digits('735291');
    await digits('735292');
    expect(screen.getByRole('alert')).toHaveTextContent('两次输入不一致，请重新设置');
    expect(screen.getByText('设置 6 位支付密码')).toBeInTheDocument();
  });

  it('goes back to the code when that was wrong', async () => {
    await coded();
    backend.ledger.clock.advance(6 * 60_000);
    await digits('735291');
    await digits('735291');
    expect(screen.getByText('先验证手机号')).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('验证码');
  });

  it('forgets what was typed when the page is covered', async () => {
    await coded();
    await digits('735');
    act(() => void page.hide());
    await settle();
    expect(screen.getByRole('status', { name: /^已输入 0 位/ })).toBeInTheDocument();
  });
});
