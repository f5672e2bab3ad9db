import { act, fireEvent, screen } from '@testing-library/react';
import { theCatalog } from '@mocks/catalog/build';
import type { CatalogProduct } from '@mocks/catalog/catalog';
import { CategoryScreen } from '@/features/category/category-screen';
import { chooseCategory } from '@/state/browsing';
import { cart } from '@/state/cart';
import { useBackend } from '@test/backend';
import { page } from '@test/page';
import { renderScreen, settle } from '@test/render';

const backend = useBackend();
const { categories, products } = theCatalog();

beforeEach(() => act(() => chooseCategory(categories[0]?.categoryId ?? '')));
afterEach(() => {
  cart.getState().bought(cart.getState().lines.map((line) => line.skuId));
});

async function open() {
  const shown = renderScreen(<CategoryScreen />, { path: '/pages/tabs/category/index' });
  await settle();
  return shown;
}

async function tap(name: string | RegExp) {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
}

const drawn = (container: HTMLElement) =>
  [...container.querySelectorAll('.row__title')].map(
    ({ textContent }) => products.find(({ title }) => title === textContent)?.spuId ?? '',
  );

const categoryOf = (spuId: string | undefined) =>
  products.find((product) => product.spuId === spuId)?.categoryId;

/** The scroll area as the browser would tell of it. */
async function scrollTo(container: HTMLElement, scrollTop: number) {
  const shelf = container.querySelector('.shelf') as HTMLElement;
  fireEvent(shelf, new CustomEvent('scroll', { detail: { scrollTop } }));
  await settle();
}

/** Scrolls down until something buyable of this sort is drawn. */
async function scrollToFirst(container: HTMLElement, fits: (product: CatalogProduct) => boolean) {
  for (let row = 0; row < 20; row += 1) {
    await scrollTo(container, row * 124);
    const found = drawn(container)
      .map((spuId) => products.find((product) => product.spuId === spuId))
      .find((product) => product && fits(product) && product.skus.some((sku) => sku.stock > 0));
    if (found) return found;
  }
  throw new Error('nothing of this sort on the first page');
}

async function reachEnd(container: HTMLElement) {
  const shelf = container.querySelector('.shelf') as HTMLElement;
  fireEvent(shelf, new CustomEvent('scrolltolower', { detail: {} }));
  await settle();
}

describe('the category tab', () => {
  it('shows every category and the products of the first', async () => {
    const { container } = await open();
    for (const { name } of categories) {
      expect(screen.getByRole('button', { name })).toBeVisible();
    }
    const ids = drawn(container);
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids.map(categoryOf))).toEqual(new Set([categories[0]?.categoryId]));
  });

  it('changes to the category that was tapped, and keeps it when the tab is opened again', async () => {
    const { container, unmount } = await open();
    const second = categories[1];
    await tap(second?.name ?? '');
    expect(new Set(drawn(container).map(categoryOf))).toEqual(new Set([second?.categoryId]));
    unmount();
    await open();
    expect(screen.getByRole('button', { name: second?.name ?? '' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('narrows to a sub-category and back to all', async () => {
    const { container } = await open();
    const child = categories[0]?.children[0];
    await tap(child?.name ?? '');
    const shelves = drawn(container).map(
      (spuId) => products.find((product) => product.spuId === spuId)?.shelfId,
    );
    expect(new Set(shelves)).toEqual(new Set([child?.categoryId]));
    await tap('全部');
    expect(screen.getByRole('button', { name: '全部' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('opens at what a door on another page chose, a sub-category too', async () => {
    const child = categories[2]?.children[1];
    act(() => chooseCategory(child?.categoryId ?? ''));
    await open();
    expect(screen.getByRole('button', { name: child?.name ?? '' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('draws no more rows for sixty products than for twenty', async () => {
    const { container } = await open();
    const atFirst = drawn(container).length;
    await scrollTo(container, 1);
    const before = drawn(container).length;
    expect(before - atFirst).toBe(2);
    await reachEnd(container);
    await reachEnd(container);
    expect(drawn(container)).toHaveLength(before);
    await scrollTo(container, 40 * 124);
    const ids = drawn(container);
    expect(ids).toHaveLength(before);
    const grid = container.querySelector('.grid') as HTMLElement;
    expect(grid.style.paddingTop).toBe(`${39 * 124}px`);
  });

  it('adds with one tap what has nothing to choose, and opens the choices of the rest', async () => {
    const { container } = await open();
    const complex = await scrollToFirst(container, (product) => product.skus.length > 1);
    await tap(`加入购物车：${complex.title}`);
    expect(page.moves).toEqual([
      `navigateTo /pages/product/detail/index?spuId=${complex.spuId}&pick=1`,
    ]);
    const simple = await scrollToFirst(container, (product) => product.skus.length === 1);
    await tap(`加入购物车：${simple.title}`);
    expect(cart.getState().lines.map((line) => line.skuId)).toEqual([simple.skus[0]?.skuId]);
  });

  it('offers a retry when the categories did not come', async () => {
    window.localStorage.clear();
    backend.faults.set('listCategories', 'network-error');
    await open();
    expect(screen.getByText('加载未完成')).toBeVisible();
    await tap('重试');
    expect(screen.getByRole('button', { name: categories[0]?.name ?? '' })).toBeVisible();
  });

  it('keeps the categories when only the products did not come', async () => {
    backend.faults.set('listProducts', 'http-503');
    await open();
    expect(screen.getByText('加载未完成')).toBeVisible();
    expect(screen.getByRole('button', { name: categories[1]?.name ?? '' })).toBeVisible();
    await tap('重试');
    expect(screen.queryByText('加载未完成')).toBeNull();
  });

  it('keeps what is there when the next page does not come', async () => {
    const { container } = await open();
    backend.faults.set('listProducts', 'busy');
    await reachEnd(container);
    expect(screen.getByText('没有加载出更多商品')).toBeVisible();
    expect(drawn(container).length).toBeGreaterThan(3);
    await tap('重试');
    expect(screen.queryByText('没有加载出更多商品')).toBeNull();
  });

  it('says so when a category is empty', async () => {
    backend.enter('off-shelf');
    for (const product of products) backend.ledger.books.state.world.offShelf[product.spuId] = true;
    await open();
    await tap('去首页看看');
    expect(page.moves).toEqual(['switchTab /pages/tabs/home/index']);
  });
});
