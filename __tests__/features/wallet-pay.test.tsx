import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { signIn, useBackend } from '@test/backend';
import { page } from '@test/page';
import { settle, useFakeClock } from '@test/render';
import { live } from '@/state/payment/live';
import { forgetMethods } from '@/state/payment/methods';
import { services } from '@/services';
import { attemptsOf, forgetEverything, ordersOf } from './checkout-harness';
import {
  balanceOf,
  closePad,
  enter,
  giveMoney,
  press,
  set,
  sheet,
  standAtTill,
  turnToResult,
} from './wallet-harness';

// Before the clock's own end: what waits has to come to rest on it.
afterEach(async () => {
  await closePad(backend);
  cleanup();
  forgetEverything();
  forgetMethods();
});
useFakeClock();
const backend = useBackend();

const PAY = /^支付 ¥/;
const theOrder = () => {
  const [order] = ordersOf(backend);
  if (!order) throw new Error('no order');
  return order;
};
const stateName = () => live.getState().state.name;

async function opensPad(yuan = 9000) {
  giveMoney(backend, yuan);
  const shown = await standAtTill(backend);
  fireEvent.click(screen.getByRole('radio', { name: /^余额/ }));
  await press(PAY);
  return shown;
}

describe('paying with the balance alone', () => {
  it('shows payee and amount above the dots, takes six digits and pays', async () => {
    await opensPad();
    const { payableFen, seller } = theOrder();
    expect(sheet()).toHaveTextContent(seller.name);
    expect(screen.getByRole('status', { name: '已输入 0 位，共 6 位' })).toBeInTheDocument();
    await enter();
    expect(stateName()).toBe('PAID');
    expect(balanceOf(backend)).toBe(900_000 - payableFen);
    expect(backend.ledger.broken()).toEqual([]);
  });

  it('has no field that a keyboard could remember', async () => {
    await opensPad();
    expect(sheet().querySelector('input, textarea')).toBeNull();
  });

  it('says how many tries are left, and pays with the right one', async () => {
    await opensPad();
    await enter('000000');
    expect(screen.getByText('支付密码不正确，还可以试 4 次')).toBeInTheDocument();
    expect(stateName()).toBe('INVOKING');
    await enter();
    expect(stateName()).toBe('PAID');
  });

  it('is locked at the fifth wrong one, says until when, and leaves the order to be paid', async () => {
    await opensPad();
    for (let times = 0; times < 5; times += 1) await enter('000000');
    expect(screen.getByRole('dialog', { name: '余额支付已暂停' })).toHaveTextContent(/后可以再试/);
    await press('取消');
    expect(live.getState().state).toMatchObject({ name: 'READY', reason: 'cancelled' });
    expect(balanceOf(backend)).toBe(900_000);
  });

  it('is cancelled without a charge', async () => {
    await opensPad();
    await press('取消');
    expect(live.getState().state).toMatchObject({ name: 'READY', reason: 'cancelled' });
    expect(page.moves.at(-1)).toMatch(/result/);
  });

  it.each(['reply-lost', 'reply-never', 'http-502', 'truncated-json'] as const)(
    'calls the outcome unknown after %s and finds out: one charge',
    async (fault) => {
      await opensPad();
      backend.faults.set('payWithWallet', fault, 1);
      await enter();
      await settle(8_500);
      await settle(15_000);
      const { payableFen, stage } = theOrder();
      const after = 900_000 - (balanceOf(backend) ?? 0);
      expect(after).toBe(stage === 'UNPAID' ? 0 : payableFen);
      expect(backend.ledger.broken()).toEqual([]);
    },
  );

  it('speaks of no failure while the outcome is unknown', async () => {
    await opensPad();
    backend.faults.set('payWithWallet', 'reply-never', 1);
    backend.faults.set('getWalletPayment', 'network-error', 100);
    await enter();
    await settle(9_000);
    expect(screen.getByRole('dialog', { name: '正在确认结果' })).toHaveTextContent(/请勿重复操作/);
    expect(document.body).not.toHaveTextContent('失败');
    expect(screen.queryByRole('button', { name: '取消' })).toBeNull();
  });

  it('forgets what was typed when the page is covered or the app is hidden', async () => {
    await opensPad();
    for (const digit of '123') fireEvent.click(screen.getByRole('button', { name: digit }));
    expect(screen.getByRole('status', { name: /^已输入 3 位/ })).toBeInTheDocument();
    act(() => void page.hide());
    expect(screen.getByRole('status', { name: /^已输入 0 位/ })).toBeInTheDocument();
  });

  it('keeps no digit in the page', async () => {
    await opensPad();
    for (const digit of '73625') fireEvent.click(screen.getByRole('button', { name: digit }));
    expect(document.body.innerHTML).not.toContain('73625');
    expect(window.localStorage.length === 0 || JSON.stringify(window.localStorage)).not.toMatch(
      /73625/,
    );
  });
});

describe('a part of the balance first', () => {
  async function combines() {
    giveMoney(backend, 10);
    const cashier = jest.spyOn(services.platform.payment, 'pay').mockResolvedValue('CANCELLED');
    jest.spyOn(services.platform.payment, 'channels').mockReturnValue(['ALIPAY_MINI', 'WALLET']);
    const shown = await standAtTill(backend);
    fireEvent.click(screen.getByRole('checkbox', { name: '先用余额付 ¥10.00' }));
    await settle();
    await press(PAY);
    const result = await turnToResult(shown, theOrder().orderNo);
    return { cashier, result };
  }

  it('is put aside before the cashier opens for the rest', async () => {
    const { cashier } = await combines();
    expect(sheet()).toHaveTextContent('先用余额付');
    cashier.mockImplementation(() => {
      const [attempt] = attemptsOf(backend);
      expect(theOrder().heldFen).toBe(1000);
      backend.cashier.pay(attempt?.attemptNo ?? '');
      return Promise.resolve('CLAIMED_OK');
    });
    await enter();
    await settle(1000);
    expect(attemptsOf(backend)[0]?.amountFen).toBe(theOrder().payableFen - 1000);
    expect(stateName()).toBe('PAID');
    expect(screen.getByText('其中余额支付')).toBeInTheDocument();
    expect(balanceOf(backend)).toBe(0);
    expect(backend.ledger.broken()).toEqual([]);
  });

  it('goes back when the cashier is cancelled, and is shown so when the server has said it', async () => {
    await combines();
    backend.faults.set('releaseHold', 'network-error', 1);
    await enter();
    // Less than the shortest pause (700 ms) before it is asked for again.
    await settle(600);
    expect(screen.queryByText('留出的余额已退回')).toBeNull();
    expect(theOrder().heldFen).toBe(1000);
    await settle(5000);
    expect(screen.getByText('留出的余额已退回')).toBeInTheDocument();
    expect(live.getState().state).toMatchObject({ name: 'READY', order: { heldFen: 0 } });
    expect(theOrder().heldFen).toBe(0);
    expect(backend.ledger.broken()).toEqual([]);
  });

  it('leaves the order as it is when the password is cancelled', async () => {
    const { cashier } = await combines();
    await press('取消');
    expect(screen.getByText('没有动用余额')).toBeInTheDocument();
    expect(cashier).not.toHaveBeenCalled();
    expect(theOrder().heldFen).toBe(0);
  });

  it('is shown after a kill and can be had back', async () => {
    const { result } = await combines();
    backend.faults.set('startAttempt', 'no-answer', 100);
    await enter();
    await settle();
    const { orderNo } = theOrder();
    result.unmount();
    forgetEverything();
    backend.faults.clear();
    await turnToResult(result, orderNo);
    await settle(80_000);
    expect(screen.getByText('已留出余额 ¥10.00')).toBeInTheDocument();
    await press('退回余额');
    await settle(1000);
    expect(screen.getByText('留出的余额已退回')).toBeInTheDocument();
    expect(backend.ledger.broken()).toEqual([]);
  });

  it.each([
    ['startWalletHold', 'network-error'],
    ['startWalletHold', 'reply-lost'],
    ['holdWallet', 'http-500'],
    ['holdWallet', 'reply-lost'],
    ['holdWallet', 'busy'],
    ['getWalletPayment', 'network-error'],
    ['queryPayment', 'network-error'],
    ['releaseHold', 'reply-lost'],
    ['startAttempt', 'reply-lost'],
  ] as const)('conserves every fen when %s meets %s', async (endpoint, fault) => {
    await combines();
    backend.faults.set(endpoint, fault, 1);
    if (screen.queryByRole('dialog', { name: '请输入支付密码' })) await enter();
    await settle(9_000);
    await settle(30_000);
    backend.ledger.clock.advance(16 * 60_000);
    backend.ledger.settle();
    expect([backend.ledger.broken(), backend.ledger.unsettled()]).toEqual([[], []]);
    expect(balanceOf(backend)).toBe(1000);
  });
});

it('says on the till why a locked balance can’t pay', async () => {
  await signIn();
  giveMoney(backend, 9000);
  set(backend, 'wallet.lock', true);
  await standAtTill(backend);
  expect(screen.getByRole('radio', { name: /^余额，支付密码已锁定/ })).toBeInTheDocument();
});
