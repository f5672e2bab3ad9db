import { createElement } from 'react';
import { fireEvent, screen, within } from '@testing-library/react';
import type { MockBackend } from '@mocks/node';
import { applyControl } from '@mocks/controls/panel';
import { MOCK_PASSWORD } from '@mocks/ledger/wallet';
import { giveAddress, signIn } from '@test/backend';
import { renderScreen, settle, type Shown } from '@test/render';
import CheckoutPage from '@/pages/trade/checkout/index';
import ResultPage from '@/pages/trade/result/index';
import { fillBasket } from '@/state/basket';
import { session } from '@/state/session';
import { pad } from '@/state/wallet/pad';
import { linesOf } from './checkout-harness';

export function set(backend: MockBackend, id: string, value: string | number | boolean): void {
  const wrong = applyControl(backend, id, value);
  if (wrong !== null) throw new Error(wrong);
}

/** Someone with an opened wallet, the demo password and so many yuan. */
export function giveMoney(backend: MockBackend, yuan: number): void {
  set(backend, 'wallet.ready', true);
  set(backend, 'wallet.balance', yuan);
}

/** At the till, on the page with everything that the page puts into it. */
export async function standAtTill(backend: MockBackend): Promise<Shown> {
  if (session.getState().status !== 'signed-in') await signIn();
  giveAddress(backend);
  fillBasket(linesOf(backend, 1), 'cart');
  const shown = renderScreen(createElement(CheckoutPage), {
    path: '/pages/trade/checkout/index',
  });
  await settle();
  return shown;
}

/** The result page takes the till's place. */
export async function turnToResult(shown: Shown, orderNo: string): Promise<Shown> {
  shown.unmount();
  const result = renderScreen(createElement(ResultPage), {
    path: '/pages/trade/result/index',
    query: { orderNo },
  });
  await settle();
  return result;
}

export async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
}

export const sheet = () => screen.getByRole('dialog', { name: '请输入支付密码' });

export async function enter(digits = MOCK_PASSWORD): Promise<void> {
  for (const digit of digits) {
    fireEvent.click(within(sheet()).getByRole('button', { name: digit }));
  }
  await settle();
}

/** Nothing of one test's pad is left for the next. */
export async function closePad(backend: MockBackend): Promise<void> {
  backend.faults.clear();
  pad.cancel();
  await settle(90_000);
}

export const walletsOf = (backend: MockBackend) =>
  Object.values(backend.ledger.books.state.wallets?.wallets ?? {});
export const balanceOf = (backend: MockBackend) => walletsOf(backend)[0]?.balanceFen;
