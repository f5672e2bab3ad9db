import { createElement } from 'react';
import type { MockBackend } from '@mocks/node';
import type { CatalogSku, CatalogProduct } from '@mocks/catalog/catalog';
import { giveAddress, signIn } from '@test/backend';
import { renderScreen, settle, type Shown } from '@test/render';
import type { CartLine } from '@/domain/cart/line';
import { CheckoutScreen } from '@/features/checkout/checkout-screen';
import { ResultScreen } from '@/features/checkout/result-screen';
import { services } from '@/services';
import { emptyBasket, fillBasket } from '@/state/basket';
import { cart } from '@/state/cart';
import { endPayment } from '@/state/payment/live';
import { pickAddress } from '@/state/picked-address';

function lineOf(product: CatalogProduct, sku: CatalogSku, quantity: number): CartLine {
  const { spuId, title, tint } = product;
  const { skuId, values, picture, priceFen } = sku;
  const spec = values.join(' ');
  return { skuId, spuId, title, spec, picture, tint, priceFen, quantity, selected: true };
}

/** Lines of different products, two pieces each, that can be had. */
export function linesOf(backend: MockBackend, count: number): CartLine[] {
  return backend.ledger.books.catalog.products
    .flatMap((product) => {
      const sku = product.skus.find((each) => each.stock >= 20 && each.limit >= 5);
      return sku ? [lineOf(product, sku, 2)] : [];
    })
    .slice(0, count);
}

/** The cashier page that the browser would go to; the browser of a test stays. */
export function watchCashier(): jest.SpyInstance {
  return jest.spyOn(services.platform.payment, 'pay').mockClear().mockResolvedValue('LEFT');
}

export interface Trip {
  readonly lines: readonly CartLine[];
  readonly shown: Shown;
}

/** Signs in, fills the cart and stands at the till. */
export async function goToTill(
  backend: MockBackend,
  { address = true, count = 2 }: { address?: boolean; count?: number } = {},
): Promise<Trip> {
  await signIn();
  if (address) giveAddress(backend);
  const lines = linesOf(backend, count);
  for (const line of lines) cart.getState().add(line);
  fillBasket(lines, 'cart');
  const shown = await showTill();
  return { lines, shown };
}

export async function showTill(): Promise<Shown> {
  const shown = renderScreen(createElement(CheckoutScreen), {
    path: '/pages/trade/checkout/index',
  });
  await settle();
  return shown;
}

export async function showResult(query: Readonly<Record<string, string>>): Promise<Shown> {
  const path = '/pages/trade/result/index';
  const shown = renderScreen(createElement(ResultScreen), { path, query });
  await settle();
  return shown;
}

/** The app is gone; what the device and the server keep is kept. */
export function kill(shown: Shown): void {
  shown.unmount();
  endPayment();
}

export function forgetEverything(): void {
  endPayment();
  emptyBasket();
  pickAddress(null);
  cart.setState({ lines: [], removed: [] });
}

export const ordersOf = (backend: MockBackend) => Object.values(backend.ledger.books.state.orders);
export const attemptsOf = (backend: MockBackend) =>
  Object.values(backend.ledger.books.state.attempts);
