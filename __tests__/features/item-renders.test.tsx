import { act, fireEvent, screen } from '@testing-library/react';
import { theCatalog } from '@mocks/catalog/build';
import { fen } from '@/domain/money';
import { CartScreen } from '@/features/cart/cart-screen';
import { HomeScreen } from '@/features/storefront/home-screen';
import { services } from '@/services';
import { cart } from '@/state/cart';
import { useBackend } from '@test/backend';
import { page } from '@test/page';
import { renderScreen, settle, useFakeClock } from '@test/render';

useFakeClock();
useBackend();

const plain = theCatalog().products.filter(
  ({ skus }) => skus.length === 1 && (skus[0]?.stock ?? 0) > 20,
);

/** Every item asks for the address of its picture once a render, and each list in a size of its own. */
async function rendersOf(width: number, work: () => void | Promise<void>): Promise<number> {
  const asked = jest.spyOn(services, 'picture');
  await act(async () => void (await work()));
  await settle();
  const renders = asked.mock.calls.filter(([, size]) => size === width).length;
  asked.mockRestore();
  return renders;
}

const TILE = 360;
const CART_ROW = 180;

const click = (name: string | RegExp) => () =>
  void fireEvent.click(screen.getAllByRole('button', { name })[0] as HTMLElement);

afterEach(() => act(() => cart.setState({ lines: [], removed: [], stored: true })));

describe('the feed', () => {
  it('renders each tile once when it opens, and one tile when something is put in the cart', async () => {
    const atFirst = await rendersOf(TILE, async () => {
      renderScreen(<HomeScreen />);
      await settle();
    });
    expect(atFirst).toBe(document.querySelectorAll('.tile').length);
    for (let scrollTop = 0; scrollTop < 6_000; scrollTop += 300) {
      act(() => void page.scroll(scrollTop));
      const found = plain.find(({ title }) =>
        screen.queryByRole('button', { name: `加入购物车：${title}` }),
      );
      if (!found) continue;
      expect(await rendersOf(TILE, click(`加入购物车：${found.title}`))).toBe(1);
      return;
    }
    throw new Error('nothing in the feed is added with one tap');
  });
});

describe('the cart', () => {
  beforeEach(async () => {
    const lines = plain.slice(0, 60).flatMap(({ spuId, title, tint, skus: [sku] }) =>
      sku
        ? [
            {
              ...{ skuId: sku.skuId, spuId, title, spec: '', tint, quantity: 1, selected: true },
              ...{ picture: sku.picture, priceFen: fen(sku.priceFen) },
            },
          ]
        : [],
    );
    act(() => cart.setState({ lines, removed: [], stored: true }));
    renderScreen(<CartScreen />, { path: '/pages/tabs/cart/index' });
    await settle(50);
  });

  it.each([
    ['one more of a line', /^增加/],
    ['taking a line out', /^删除/],
  ])('renders one row for %s', async (_deed, name) => {
    expect(await rendersOf(CART_ROW, click(name))).toBe(1);
  });

  it('renders one row when a line is taken back', async () => {
    click(/^删除/)();
    await settle();
    expect(await rendersOf(CART_ROW, click('撤销删除'))).toBe(1);
  });
});
