import { fireEvent, screen, within } from '@testing-library/react';
import type { CatalogProduct } from '@mocks/catalog/catalog';
import { theCatalog } from '@mocks/catalog/build';
import { ProductScreen } from '@/features/product/product-screen';
import { formatFen } from '@/domain/money';
import { basket } from '@/state/basket';
import { cart } from '@/state/cart';
import { useBackend } from '@test/backend';
import { page } from '@test/page';
import { renderScreen, settle } from '@test/render';

const backend = useBackend();
const { products } = theCatalog();

afterEach(() => {
  cart.getState().bought(cart.getState().lines.map((line) => line.skuId));
});

function productWhere(fits: (product: CatalogProduct) => boolean): CatalogProduct {
  const found = products.find(fits);
  if (!found) throw new Error('no product like this in the catalogue');
  return found;
}

const spanOf = ({ options }: CatalogProduct) =>
  options.reduce((size, option) => size * option.values.length, 1);

/** Two options, not every combination of which exists, and something left of the first one. */
const gappy = productWhere(
  (product) =>
    product.options.length === 2 &&
    product.skus.length < spanOf(product) &&
    product.options.every((option, index) =>
      option.values.every((value) => product.skus.some((sku) => sku.values[index] === value)),
    ) &&
    (product.skus[0]?.stock ?? 0) > 5 &&
    (product.skus[0]?.limit ?? 0) > 5,
);
const plain = productWhere(
  (product) => product.options.length === 0 && (product.skus[0]?.stock ?? 0) > 3,
);

async function open(spuId: string, query: Record<string, string> = {}) {
  const shown = renderScreen(<ProductScreen />, {
    path: '/pages/product/detail/index',
    query: { spuId, ...query },
  });
  await settle();
  return shown;
}

const button = (name: string | RegExp, where = screen as Pick<typeof screen, 'getByRole'>) =>
  where.getByRole('button', { name });
const sheet = () => within(screen.getByRole('dialog', { name: '选择规格' }));

async function tap(element: HTMLElement) {
  fireEvent.click(element);
  await settle();
}

describe('a product', () => {
  it('shows what it is, what it costs and who sells it', async () => {
    await open(gappy.spuId);
    expect(screen.getByText(gappy.title)).toBeVisible();
    expect(screen.getByText('1/4')).toBeVisible();
    expect(screen.getByText('运费和送达范围在确认订单时显示')).toBeVisible();
    const seller = theCatalog().sellers[gappy.sellerIndex];
    for (const words of [seller?.name, seller?.address, seller?.licenceNo, seller?.phone]) {
      expect(screen.getByText(words ?? '')).toBeVisible();
    }
  });

  it('counts the picture that was swiped to', async () => {
    const { container } = await open(gappy.spuId);
    const strip = container.querySelector('.gallery__strip');
    fireEvent(
      strip as Element,
      new CustomEvent('scroll', { detail: { scrollLeft: 740, scrollWidth: 1500 } }),
    );
    expect(screen.getByText('3/4').closest('.gallery')).not.toBeNull();
  });

  it('goes into the cart with what was chosen, and the bar counts it', async () => {
    const { user } = await open(gappy.spuId);
    const sku = gappy.skus[0];
    await tap(button('加入购物车'));
    for (const value of sku?.values ?? []) await tap(button(value, sheet()));
    expect(sheet().getByText(`已选 ${sku?.values.join(' ')}`)).toBeVisible();
    await user.click(button('增加购买', sheet()));
    await tap(button('加入购物车', sheet()));

    expect(cart.getState().lines).toEqual([
      expect.objectContaining({
        skuId: sku?.skuId,
        spec: sku?.values.join(' '),
        priceFen: sku?.priceFen,
        quantity: 2,
        picture: sku?.picture,
      }),
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(button('购物车，2 件')).toBeVisible();
    expect(screen.getByText('已加入购物车')).toBeVisible();
  });

  it('says what is still to be chosen instead of adding something else', async () => {
    await open(gappy.spuId);
    await tap(button('立即购买'));
    await tap(button('立即购买', sheet()));
    const names = gappy.options.map((option) => option.name).join(' ');
    expect(sheet().getByRole('status')).toHaveTextContent(`请选择 ${names}`);
    expect(page.moves).toEqual([]);
  });

  it('greys a combination that does not exist and says why', async () => {
    await open(gappy.spuId, { pick: '1' });
    const [first, second] = gappy.options;
    const pair = (first?.values ?? [])
      .flatMap((a) => (second?.values ?? []).map((b) => [a, b] as const))
      .find(([a, b]) => !gappy.skus.some((sku) => sku.values.join() === `${a},${b}`));
    const [a, b] = pair ?? ['', ''];
    await tap(button(a, sheet()));
    const missing = button(`${b}，无此组合`, sheet());
    expect(missing).toHaveAttribute('aria-disabled', 'true');
    await tap(missing);
    expect(missing).toHaveAttribute('aria-pressed', 'false');
    expect(sheet().getByRole('status')).toHaveTextContent(`${a} 没有 ${b}`);
  });

  it('goes to the till at once when there is nothing to choose', async () => {
    await open(plain.spuId);
    await tap(button('立即购买'));
    expect(page.moves).toEqual(['navigateTo /pages/trade/checkout/index']);
    expect(basket.getState()).toMatchObject({
      from: 'buy-now',
      lines: [{ skuId: plain.skus[0]?.skuId, quantity: 1 }],
    });
    expect(cart.getState().lines).toEqual([]);
  });

  it('never puts more into the cart than one order may hold', async () => {
    backend.enter('stock-one');
    await open(plain.spuId);
    await tap(button('加入购物车'));
    await tap(button('加入购物车'));
    expect(cart.getState().lines.map((line) => line.quantity)).toEqual([1]);
    expect(screen.getByText('库存 1 件，购物车里已有 1 件')).toBeVisible();
  });

  it('says so when it is sold out', async () => {
    backend.enter('sold-out');
    await open(gappy.spuId, { pick: '1' });
    await tap(button('已售罄'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('button', { name: '立即购买' })).toBeNull();
  });

  it('says so when it is off the shelf', async () => {
    backend.enter('off-shelf');
    await open(gappy.spuId);
    expect(screen.getByText('商品已下架，暂时不能购买')).toBeVisible();
    expect(button('商品已下架')).toHaveAttribute('aria-disabled', 'true');
  });

  it('shows the price of the moment, not that of the list', async () => {
    backend.enter('price-up');
    await open(plain.spuId);
    const now = Math.round(((plain.skus[0]?.priceFen ?? 0) * 110) / 100);
    const words = formatFen(now as Parameters<typeof formatFen>[0]).slice(1);
    expect(screen.getByLabelText(`${words}元`)).toBeVisible();
  });

  it('leads home when the link names nothing', async () => {
    await open('nowhere');
    expect(screen.getByText('没有找到这件商品')).toBeVisible();
    await tap(button('去首页看看'));
    expect(page.moves).toEqual(['switchTab /pages/tabs/home/index']);
  });

  it('offers a retry after a failure, and the retry brings the product', async () => {
    backend.faults.set('getProduct', 'http-500');
    await open(plain.spuId);
    expect(screen.getByText('加载未完成')).toBeVisible();
    await tap(button('重试'));
    expect(screen.getByText(plain.title)).toBeVisible();
    expect(screen.queryByText('加载未完成')).toBeNull();
  });

  it('shares its address and nothing of the person', async () => {
    await open(plain.spuId, { pick: '1', from: 'someone' });
    expect(page.share()).toEqual({
      title: plain.title,
      path: `/pages/product/detail/index?spuId=${plain.spuId}`,
      imageUrl: expect.stringContaining(plain.spuId) as string,
    });
  });
});
