import { screen } from '@testing-library/react';
import { useBackend } from '@test/backend';
import { page } from '@test/page';
import { settle, useFakeClock } from '@test/render';
import type { CashierOutcome } from '@/domain/payment/outcome';
import { services } from '@/services';
import { attemptsOf, forgetEverything, goToTill, ordersOf, showResult } from './checkout-harness';

useFakeClock();
const backend = useBackend();
const { payment } = services.platform;

let settleCashier: (outcome: CashierOutcome) => void = () => undefined;

/** The host's own cashier, which lies over the page: this browser plays a mini-program. */
beforeEach(() => {
  jest.spyOn(payment, 'channels').mockReturnValue(['WECHAT_MINI']);
  jest.spyOn(payment, 'pay').mockImplementation(
    () =>
      new Promise((resolve) => {
        settleCashier = resolve;
      }),
  );
});
afterEach(() => {
  forgetEverything();
  jest.restoreAllMocks();
});

async function atCashier() {
  const { shown } = await goToTill(backend);
  await shown.user.click(screen.getByRole('button', { name: /^支付 ¥/ }));
  await settle();
  return shown;
}

const result = () =>
  `redirectTo /pages/trade/result/index?orderNo=${ordersOf(backend)[0]?.orderNo}`;

async function comeBack(shown: Awaited<ReturnType<typeof atCashier>>, outcome: CashierOutcome) {
  settleCashier(outcome);
  await settle();
  expect(page.moves).toEqual([result()]);
  shown.unmount();
  return showResult({ orderNo: ordersOf(backend)[0]?.orderNo ?? '' });
}

describe('a cashier inside the host', () => {
  it('opens over the till, which says in place that it is being paid', async () => {
    await atCashier();
    expect(payment.pay).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button', { name: '支付中' })).toHaveAttribute('aria-disabled', 'true');
    expect(page.moves).toEqual([]);
  });

  it('leads to the paid order', async () => {
    const shown = await atCashier();
    backend.cashier.pay(attemptsOf(backend)[0]?.attemptNo ?? '');
    await comeBack(shown, 'CLAIMED_OK');
    expect(screen.getByText('支付成功')).toBeInTheDocument();
  });

  it('is not believed when it claims success and the server knows of none', async () => {
    const shown = await atCashier();
    await comeBack(shown, 'CLAIMED_OK');
    expect(screen.queryByText('支付成功')).toBeNull();
    expect(screen.getByText('正在确认支付结果')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^支付 ¥/ })).toBeNull();
  });

  it('keeps the order when the shopper cancels, and pays the same one again', async () => {
    const shown = await atCashier();
    const { user } = await comeBack(shown, 'CANCELLED');
    expect(screen.getByText('支付未完成')).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent('失败');
    await user.click(screen.getByRole('button', { name: /^支付 ¥/ }));
    await settle();
    expect(payment.pay).toHaveBeenCalledTimes(2);
    expect(screen.getByRole('button', { name: '支付中' })).toBeInTheDocument();
    expect(ordersOf(backend)).toHaveLength(1);
    expect(attemptsOf(backend)).toHaveLength(1);
  });

  it('offers no channel that the host has refused', async () => {
    const shown = await atCashier();
    const { user } = await comeBack(shown, 'CONFIG');
    const button = screen.getByRole('button', { name: /^支付 ¥/ });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await user.click(button);
    await settle();
    expect(payment.pay).toHaveBeenCalledTimes(1);
    const off = screen.getByRole('radio', { name: '微信支付，这个支付方式暂时用不了' });
    expect(off).toHaveAttribute('aria-disabled', 'true');
  });
});
