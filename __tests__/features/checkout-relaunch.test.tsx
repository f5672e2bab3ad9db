import { screen } from '@testing-library/react';
import { useBackend } from '@test/backend';
import { page } from '@test/page';
import { settle, useFakeClock } from '@test/render';
import { launch } from '@/state/launch';
import {
  attemptsOf,
  forgetEverything,
  goToTill,
  kill,
  ordersOf,
  showResult,
  showTill,
  watchCashier,
} from './checkout-harness';

useFakeClock();
const backend = useBackend();
afterEach(forgetEverything);

async function payAndDie(): Promise<string> {
  watchCashier();
  const { shown } = await goToTill(backend);
  await shown.user.click(screen.getByRole('button', { name: /^支付 ¥/ }));
  await settle();
  kill(shown);
  page.moves.length = 0;
  return ordersOf(backend)[0]?.orderNo ?? '';
}

async function start(path: string): Promise<void> {
  page.path = path;
  launch();
  await settle();
}

describe('the app after a kill', () => {
  it('goes back to the payment that was under way', async () => {
    const orderNo = await payAndDie();
    await start('/pages/tabs/home/index');
    expect(page.moves).toEqual([`navigateTo /pages/trade/result/index?orderNo=${orderNo}`]);
  });

  it('goes back to the till while nobody knows whether there is an order', async () => {
    const { shown } = await goToTill(backend);
    backend.faults.set('createOrder', 'reply-never');
    await shown.user.click(screen.getByRole('button', { name: /^支付 ¥/ }));
    await settle();
    kill(shown);
    page.moves.length = 0;
    await start('/pages/tabs/home/index');
    expect(page.moves).toEqual(['navigateTo /pages/trade/checkout/index']);
  });

  it('stays where it was opened when that is the result page itself', async () => {
    await payAndDie();
    await start('/pages/trade/result/index');
    expect(page.moves).toEqual([]);
  });

  it('does not come back to a payment that has ended', async () => {
    const orderNo = await payAndDie();
    backend.cashier.pay(attemptsOf(backend)[0]?.attemptNo ?? '');
    const shown = await showResult({ orderNo });
    expect(screen.getByText('支付成功')).toBeInTheDocument();
    kill(shown);
    await start('/pages/tabs/home/index');
    expect(page.moves).toEqual([]);
  });

  it('looks for an unpaid order before selling again when its own memory is unreadable', async () => {
    const orderNo = await payAndDie();
    for (const key of Object.keys(window.localStorage)) {
      if (key.startsWith('amphi:pay:')) window.localStorage.setItem(key, '{torn');
    }
    await start('/pages/tabs/home/index');
    expect(page.moves).toEqual([]);
    await showTill();
    expect(page.moves).toEqual([`redirectTo /pages/trade/result/index?orderNo=${orderNo}`]);
    expect(ordersOf(backend)).toHaveLength(1);
  });
});
