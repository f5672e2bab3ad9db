import { screen } from '@testing-library/react';
import { useBackend, signIn } from '@test/backend';
import { page } from '@test/page';
import { settle, useFakeClock } from '@test/render';
import { services } from '@/services';
import { session } from '@/state/session';
import {
  attemptsOf,
  forgetEverything,
  goToTill,
  kill,
  ordersOf,
  showResult,
  watchCashier,
} from './checkout-harness';

useFakeClock();
const backend = useBackend();
afterEach(forgetEverything);

const FAILED = /失败/;
const body = () => document.body;

/** An order whose cashier page was opened; the app was killed meanwhile. */
async function orderAtCashier(): Promise<string> {
  watchCashier();
  const { shown } = await goToTill(backend, { count: 1 });
  await shown.user.click(screen.getByRole('button', { name: /^支付 ¥/ }));
  await settle();
  kill(shown);
  page.moves.length = 0;
  backend.cashier.open(attemptsOf(backend)[0]?.attemptNo ?? '');
  return ordersOf(backend)[0]?.orderNo ?? '';
}

const pay = () => backend.cashier.pay(attemptsOf(backend)[0]?.attemptNo ?? '');

describe('the result of a payment', () => {
  it('is asked of the server and believes nothing the address claims', async () => {
    const orderNo = await orderAtCashier();
    await showResult({
      orderNo,
      status: 'success',
      trade_status: 'TRADE_SUCCESS',
      success: '1',
      amount: '0.01',
    });
    expect(screen.queryByText('支付成功')).toBeNull();
    expect(screen.queryByLabelText('0.01元')).toBeNull();
    expect(screen.getByText(`订单尾号 ${orderNo.slice(-6)}`)).toBeInTheDocument();
  });

  it('turns into the paid order by itself once the money is there', async () => {
    const orderNo = await orderAtCashier();
    await showResult({ orderNo });
    expect(screen.queryByText('支付成功')).toBeNull();
    pay();
    await settle(10_000);
    expect(screen.getByText('支付成功')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('支付成功');
    await settle(300);
    expect(screen.getByRole('status')).toHaveFocus();
  });

  it('says unknown while it is unknown, with amount, and never speaks of a failure', async () => {
    const orderNo = await orderAtCashier();
    backend.faults.set('queryPayment', 'unknown-status', 1000);
    const { container } = await showResult({ orderNo });
    expect(screen.getByText('正在确认支付结果')).toBeInTheDocument();
    expect(screen.getByText(/请勿重复支付/)).toBeInTheDocument();
    expect(screen.getByLabelText(/元$/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^支付 ¥/ })).toBeNull();
    expect(container).not.toHaveTextContent(FAILED);
  });

  it('waits for an answer that does not come without saying more than it knows', async () => {
    const orderNo = await orderAtCashier();
    backend.faults.set('queryPayment', 'no-answer', 1000);
    const { container } = await showResult({ orderNo });
    for (let wait = 0; wait < 4; wait += 1) await settle(10_000);
    expect(container).toHaveTextContent('请勿重复支付');
    expect(container).not.toHaveTextContent(FAILED);
    expect(screen.queryByRole('button', { name: /^支付 ¥/ })).toBeNull();
    backend.faults.clear();
    pay();
    await settle(8_000);
    await settle(15_000);
    expect(screen.getByText('支付成功')).toBeInTheDocument();
  });

  it('ends unresolved with refresh, orders and a human, and nothing to pay', async () => {
    const orderNo = await orderAtCashier();
    backend.faults.set('queryPayment', 'http-502', 1000);
    const { user, container } = await showResult({ orderNo });
    for (let pause = 0; pause < 120; pause += 1) await settle(10_000);
    expect(screen.getByText('支付结果确认中，请勿重复支付')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '查看订单列表' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '联系客服' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^支付 ¥/ })).toBeNull();
    expect(container).not.toHaveTextContent(FAILED);
    backend.faults.clear();
    pay();
    await user.click(screen.getByRole('button', { name: '刷新结果' }));
    await settle();
    expect(screen.getByText('支付成功')).toBeInTheDocument();
  });

  it('opens the order, or goes on to the shop, once it is paid', async () => {
    const orderNo = await orderAtCashier();
    pay();
    const { user } = await showResult({ orderNo });
    await user.click(screen.getByRole('button', { name: '查看订单' }));
    await user.click(screen.getByRole('button', { name: '继续逛' }));
    await settle();
    expect(page.moves).toEqual([
      `redirectTo /pages/orders/detail/index?orderNo=${orderNo}`,
      'switchTab /pages/tabs/home/index',
    ]);
  });

  it('offers to go on paying an unpaid order, with the time left by the server’s clock', async () => {
    const orderNo = await orderAtCashier();
    const [attempt] = attemptsOf(backend);
    if (attempt) attempt.state = 'CLOSED';
    window.localStorage.clear();
    await signIn('13900000000');
    const cashier = watchCashier();
    const { user } = await showResult({ orderNo });
    expect(screen.getByText('订单待支付')).toBeInTheDocument();
    expect(screen.getByText('剩余支付时间 15:00')).toBeInTheDocument();
    await settle(60_000);
    expect(screen.getByText('剩余支付时间 14:00')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^支付 ¥/ }));
    await settle();
    expect(cashier).toHaveBeenCalledTimes(1);
    expect(ordersOf(backend)).toHaveLength(1);
  });

  it('tells that the order is closed once the server has closed it', async () => {
    const orderNo = await orderAtCashier();
    backend.ledger.clock.advance(16 * 60_000);
    await showResult({ orderNo });
    expect(screen.getByText('订单已关闭')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^支付 ¥/ })).toBeNull();
  });

  it('tells of money that came after closing and goes back', async () => {
    const orderNo = await orderAtCashier();
    backend.enter('pay-after-close');
    backend.ledger.clock.advance(16 * 60_000);
    backend.ledger.settle();
    pay();
    await showResult({ orderNo });
    expect(screen.getByText('正在退款')).toBeInTheDocument();
    backend.ledger.clock.advance(60_000);
    page.fire('useDidHide');
    page.fire('useDidShow');
    await settle(2_000);
    expect(screen.getByText('已退款')).toBeInTheDocument();
  });

  it.each(['20991231000000000000', '../../me', '<script>', ''])(
    'does not find an order called %p',
    async (orderNo) => {
      await signIn();
      await showResult({ orderNo, status: 'success' });
      expect(screen.getByText('没有找到这笔订单')).toBeInTheDocument();
      expect(body()).not.toHaveTextContent('支付成功');
    },
  );

  it('does not show the order of another account', async () => {
    const orderNo = await orderAtCashier();
    pay();
    await signIn('13711112222');
    await showResult({ orderNo });
    expect(screen.getByText('没有找到这笔订单')).toBeInTheDocument();
  });

  it('asks a guest to sign in and to come back to this order', async () => {
    session.setState({ status: 'guest', session: null });
    await showResult({ orderNo: '2026112200000001' });
    expect(page.moves).toEqual([
      `redirectTo /pages/account/login/index?next=${encodeURIComponent(
        '/pages/trade/result/index?orderNo=2026112200000001',
      )}`,
    ]);
  });

  it('shows another amount before anything is paid', async () => {
    const cashier = watchCashier();
    const { shown } = await goToTill(backend, { count: 1 });
    backend.faults.set('createOrder', 'wrong-amount');
    await shown.user.click(screen.getByRole('button', { name: /^支付 ¥/ }));
    await settle();
    const orderNo = ordersOf(backend)[0]?.orderNo ?? '';
    shown.unmount();
    const { user } = await showResult({ orderNo });
    expect(screen.getByRole('dialog')).toHaveTextContent('应付金额');
    expect(cashier).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: '不买了，关闭订单' }));
    await settle();
    expect(screen.getByText('订单已关闭')).toBeInTheDocument();
    expect(services.platform.payment.pay).not.toHaveBeenCalled();
  });
});
