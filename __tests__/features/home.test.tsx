import { act, fireEvent, screen } from '@testing-library/react';
import { theCatalog } from '@mocks/catalog/build';
import type { CatalogProduct } from '@mocks/catalog/catalog';
import { HomeScreen } from '@/features/storefront/home-screen';
import { services } from '@/services';
import { cart } from '@/state/cart';
import { settings } from '@/state/settings';
import { useBackend } from '@test/backend';
import { page } from '@test/page';
import { renderScreen, settle, useFakeClock } from '@test/render';

useFakeClock();
const backend = useBackend();
const { products, categories, banners, picks } = theCatalog();

afterEach(() => {
  act(() => {
    cart.setState({ lines: [], removed: [] });
    settings.setState({ elder: 'auto', theme: 'auto', told: false });
  });
  jest.restoreAllMocks();
});

async function open() {
  const shown = renderScreen(<HomeScreen />);
  await settle(20);
  return shown;
}

async function tap(name: string | RegExp) {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
}

const drawn = (container: HTMLElement) =>
  [...container.querySelectorAll('.feed .tile__title')].map(
    ({ textContent }) => products.find(({ title }) => title === textContent)?.spuId ?? null,
  );
const productOf = (spuId: string | null) => products.find((product) => product.spuId === spuId);
const detail = (spuId?: string) => `navigateTo /pages/product/detail/index?spuId=${spuId}`;

/** Scrolls down until something of this sort is drawn. */
async function scrollToFirst(container: HTMLElement, fits: (product: CatalogProduct) => boolean) {
  for (let scrollTop = 1; scrollTop < 6_000; scrollTop += 300) {
    act(() => void page.scroll(scrollTop));
    const found = drawn(container)
      .map(productOf)
      .find((product) => product && fits(product));
    if (found) return found;
  }
  throw new Error('nothing of this sort on the first page');
}

const inStock = (product: CatalogProduct) => product.skus.some((sku) => sku.stock > 0);

describe('home', () => {
  it('shows its shape first, and then everything at once', async () => {
    const { container } = renderScreen(<HomeScreen />);
    expect(screen.getByRole('status', { name: '加载中' })).toBeVisible();
    expect(container.querySelector('.home-bone')).not.toBeNull();
    await settle();
    expect(screen.queryByRole('status', { name: '加载中' })).toBeNull();
    for (const { name } of categories) expect(screen.getByRole('button', { name })).toBeVisible();
    expect(screen.getByText(picks.title)).toBeVisible();
    expect(drawn(container).length).toBeGreaterThan(3);
  });

  it('waits for both of its parts, so that nothing jumps', async () => {
    backend.faults.set('getHome', 'delay-3s');
    const { container } = await open();
    expect(drawn(container)).toEqual([]);
    expect(screen.getByRole('status', { name: '加载中' })).toBeVisible();
    await settle(3_100);
    expect(drawn(container).length).toBeGreaterThan(3);
  });

  it('opens the product of a banner and of a pick', async () => {
    await open();
    const [banner] = banners;
    await tap(`${banner?.title}，${banner?.subtitle}`);
    const pick = productOf(picks.spuIds[0] ?? '');
    const strip = screen.getAllByRole('button', { name: pick?.title ?? '' });
    fireEvent.click(strip.find((each) => each.className.includes('pick')) as HTMLElement);
    expect(page.moves).toEqual([detail(banner?.spuId), detail(pick?.spuId)]);
  });

  it('draws the rest of the picks once the strip is moved', async () => {
    const { container } = await open();
    const strip = container.querySelector('.picks__strip') as Element;
    const shown = () => container.querySelectorAll('.pick').length;
    expect(shown()).toBe(6);
    fireEvent(strip, new CustomEvent('scroll', { detail: { scrollLeft: 10 } }));
    expect(shown()).toBe(picks.spuIds.length);
  });

  it('leads through a door to its category', async () => {
    await open();
    await tap(categories[3]?.name ?? '');
    expect(page.moves).toEqual(['switchTab /pages/tabs/category/index']);
  });
});

describe('the feed', () => {
  it('adds with one tap what has nothing to choose, and counts it on its tile', async () => {
    const { container } = await open();
    const simple = await scrollToFirst(
      container,
      (product) => product.skus.length === 1 && inStock(product),
    );
    const add = `加入购物车：${simple.title}`;
    await tap(add);
    await tap(add);
    expect(cart.getState().lines).toEqual([
      expect.objectContaining({ skuId: simple.skus[0]?.skuId, quantity: 2, selected: true }),
    ]);
    expect(screen.getByRole('button', { name: add })).toHaveTextContent('2');
    expect(page.badge).toBe('2');
    expect(page.moves).toEqual([]);
  });

  it('opens the choices of what comes in several kinds', async () => {
    const { container } = await open();
    const complex = await scrollToFirst(
      container,
      (product) => product.skus.length > 1 && inStock(product),
    );
    await tap(`加入购物车：${complex.title}`);
    expect(page.moves).toEqual([`${detail(complex.spuId)}&pick=1`]);
    expect(cart.getState().lines).toEqual([]);
  });

  it('offers nothing to add where nothing is left', async () => {
    backend.enter('sold-out');
    await open();
    expect(screen.getAllByText('已售罄').length).toBeGreaterThan(3);
    expect(screen.queryByRole('button', { name: /^加入购物车/ })).toBeNull();
  });

  it('goes on at the bottom of the page, and draws no more rows for it', async () => {
    const { container } = await open();
    act(() => void page.scroll(1));
    /** Room kept below for the rows that are not drawn. */
    const height = () =>
      Number.parseInt((container.querySelector('.grid') as HTMLElement).style.paddingBottom, 10);
    const further = async () => {
      const before = height();
      await act(async () => void page.reachBottom());
      await settle();
      expect(height()).toBeGreaterThan(before);
      return drawn(container).length;
    };
    const atTwo = await further();
    expect(await further()).toBe(atTwo);
  });

  it('keeps what is there when it cannot go on, and tries again', async () => {
    const { container } = await open();
    const before = drawn(container);
    backend.faults.set('listProducts', 'busy');
    await act(async () => void page.reachBottom());
    await settle();
    expect(screen.getByText('没有加载出更多商品')).toBeVisible();
    expect(drawn(container)).toEqual(before);
    await tap('重试');
    expect(screen.queryByText('没有加载出更多商品')).toBeNull();
  });
});

describe('home without an answer', () => {
  it('says so in place of everything, and a retry brings it', async () => {
    backend.faults.set('getHome', 'http-500');
    backend.faults.set('listProducts', 'http-500');
    const { container } = await open();
    expect(screen.getByText('加载未完成')).toBeVisible();
    await tap('重试');
    expect(screen.queryByText('加载未完成')).toBeNull();
    expect(drawn(container).length).toBeGreaterThan(3);
  });

  it.each(['getHome', 'listProducts'] as const)(
    'shows the other part when only %s failed, with a retry',
    async (endpoint) => {
      backend.faults.set(endpoint, 'http-503');
      const { container } = await open();
      expect(screen.getByText(/^加载未完成/)).toBeVisible();
      const door = () => screen.queryByRole('button', { name: categories[0]?.name ?? '' });
      expect(Boolean(door())).toBe(endpoint !== 'getHome');
      expect(drawn(container).length > 0).toBe(endpoint !== 'listProducts');
      await tap('重试');
      expect(screen.queryByText(/^加载未完成/)).toBeNull();
      expect(door()).not.toBeNull();
      expect(drawn(container).length).toBeGreaterThan(3);
    },
  );

  it('keeps the old content when a refresh fails', async () => {
    const { container } = await open();
    const before = drawn(container);
    await settle(2_100);
    backend.faults.set('getHome', 'network-error');
    backend.faults.set('listProducts', 'network-error');
    await act(async () => void page.pullDown());
    await settle();
    expect(screen.getByText(/当前显示的是之前的内容$/)).toBeVisible();
    expect(drawn(container)).toEqual(before);
    await tap('重试');
    expect(screen.queryByText(/当前显示的是之前的内容$/)).toBeNull();
  });

  it('opens with what it showed last, also without a network', async () => {
    const first = await open();
    const before = drawn(first.container);
    first.unmount();
    backend.faults.setEverywhere('network-error');
    const { container } = renderScreen(<HomeScreen />);
    expect(drawn(container)).toEqual(before);
    await settle(20);
    expect(screen.getByText(/当前显示的是之前的内容$/)).toBeVisible();
    expect(drawn(container)).toEqual(before);
  });
});

it('has room for larger type in the elder look', async () => {
  const { container } = await open();
  const height = () =>
    Number.parseInt((container.querySelector('.feed__heading') as HTMLElement).style.height, 10);
  const normal = height();
  act(() => settings.getState().choose({ elder: 'on' }));
  expect(height()).toBeGreaterThan(normal);
});

describe('the doors of home', () => {
  it('lead to the health code before anything of the shop is there, and when nothing comes', async () => {
    backend.faults.set('getHome', 'http-500');
    backend.faults.set('listProducts', 'http-500');
    renderScreen(<HomeScreen />);
    expect(screen.getByRole('button', { name: '健康码' })).toBeVisible();
    await settle(20);
    await tap('健康码');
    expect(page.moves).toEqual(['navigateTo /pages/health/code/index']);
  });

  it.each([
    ['健康码', '/pages/health/code/index'],
    [
      '我的订单',
      `/pages/account/login/index?next=${encodeURIComponent('/pages/orders/list/index')}`,
    ],
    ['扫一扫', '/pages/health/venue/index'],
    ['帮助', '/pages/account/about/index?doc=help'],
  ])('are four in the elder mode: %s', async (name, path) => {
    settings.getState().choose({ elder: 'on' });
    await open();
    expect(screen.queryByText(picks.title)).toBeNull();
    expect(screen.getByText('为你推荐')).toBeVisible();
    await tap(name);
    expect(page.moves).toEqual([`navigateTo ${path}`]);
  });
});

describe('the elder mode, where the host draws large type', () => {
  const drawnAt = async (scale: number) => {
    jest.spyOn(services.platform.device, 'fontScale').mockReturnValue(scale);
    return open();
  };
  const isElder = () => document.querySelector('.screen--elder') !== null;

  it('is offered from 1.15 on and comes on at a tap, and is not offered again', async () => {
    await drawnAt(1.15);
    expect(isElder()).toBe(false);
    await tap('开启');
    expect(isElder()).toBe(true);
    act(() => settings.getState().choose({ elder: 'auto' }));
    await settle();
    expect(screen.queryByText(/可以换成长辈模式/)).toBeNull();
  });

  it('is offered to nobody who said no once', async () => {
    const { unmount } = await drawnAt(1.2);
    await tap('不用');
    expect(isElder()).toBe(false);
    unmount();
    await drawnAt(1.3);
    expect(screen.queryByText(/长辈模式/)).toBeNull();
  });

  it('comes on by itself from 1.4 on, says so once, and can be taken back', async () => {
    await drawnAt(1.4);
    expect(isElder()).toBe(true);
    await tap('改回');
    expect(isElder()).toBe(false);
    expect(screen.queryByText(/长辈模式/)).toBeNull();
  });

  it('draws type that is larger still from 1.6 on', async () => {
    await drawnAt(1.75);
    expect(document.querySelector('.screen--large')).not.toBeNull();
  });

  it('is neither offered nor told of at the usual size, nor to whoever has chosen', async () => {
    await drawnAt(1.14);
    expect(screen.queryByText(/长辈模式/)).toBeNull();
    act(() => settings.getState().choose({ elder: 'off' }));
    jest.spyOn(services.platform.device, 'fontScale').mockReturnValue(1.75);
    await settle();
    expect(screen.queryByText(/长辈模式/)).toBeNull();
  });
});
