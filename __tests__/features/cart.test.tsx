import { act, fireEvent, screen, within } from '@testing-library/react';
import { theCatalog } from '@mocks/catalog/build';
import type { CatalogProduct } from '@mocks/catalog/catalog';
import type { CartLine } from '@/domain/cart/line';
import { fen, formatFen } from '@/domain/money';
import { CartScreen } from '@/features/cart/cart-screen';
import { basket, emptyBasket } from '@/state/basket';
import { cart } from '@/state/cart';
import { useBackend } from '@test/backend';
import { page } from '@test/page';
import { renderScreen, settle, useFakeClock } from '@test/render';

useFakeClock();
const backend = useBackend();

/** Products of one SKU, of which there is enough. */
const plain = theCatalog().products.filter(
  ({ skus }) => skus.length === 1 && (skus[0]?.stock ?? 0) > 20 && (skus[0]?.limit ?? 0) >= 5,
);

function lineOf(product: CatalogProduct, quantity = 1): CartLine {
  const [sku] = product.skus;
  if (!sku) throw new Error('a product without a SKU');
  const { spuId, title, tint } = product;
  const { skuId, picture, priceFen } = sku;
  return { skuId, spuId, title, spec: '', picture, tint, priceFen, quantity, selected: true };
}

const lines = (count: number): CartLine[] =>
  plain.slice(0, count).map((product) => lineOf(product));
const world = () => backend.ledger.books.state.world;
const stored = () => cart.getState().lines;

async function open(content: readonly CartLine[]) {
  act(() => cart.setState({ lines: content, removed: [], stored: true }));
  const shown = renderScreen(<CartScreen />, { path: '/pages/tabs/cart/index' });
  // Taro's field is drawn in the next frame.
  await settle(50);
  return shown;
}

afterEach(() => {
  act(() => cart.setState({ lines: [], removed: [], stored: true }));
  emptyBasket();
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });
async function tap(name: string | RegExp) {
  fireEvent.click(button(name));
  await settle();
}
async function tick(name: string) {
  fireEvent.click(screen.getByRole('checkbox', { name }));
  await settle();
}
const titleIn = (place: Element) => place.querySelector('.cart-row__title')?.textContent;
const placeOf = (container: HTMLElement, { title }: CartLine) =>
  [...container.querySelectorAll<HTMLElement>('.grid__row')].find(
    (place) => titleIn(place) === title,
  ) as HTMLElement;
const row = (container: HTMLElement, line: CartLine) => within(placeOf(container, line));
/** The rows from top to bottom: they lie by their number, wherever they are in the tree. */
const order = (container: HTMLElement) =>
  [...container.querySelectorAll<HTMLElement>('.grid__row')]
    .sort((a, b) => Number(a.style.order) - Number(b.style.order))
    .map((place) => plain.find(({ title }) => title === titleIn(place))?.skus[0]?.skuId);
const sumOf = (chosen: readonly CartLine[]) =>
  chosen.reduce((sum, line) => sum + line.priceFen * line.quantity, 0);
const total = (sum: number) => screen.getByLabelText(`合计${formatFen(fen(sum)).slice(1)}元`);

async function type(line: CartLine, text: string) {
  const field = placeOf(document.body, line).querySelector('.stepper__value') as HTMLElement;
  fireEvent(field, new CustomEvent('input', { detail: { value: text } }));
  fireEvent(field, new CustomEvent('blur', { detail: { value: text } }));
  await settle();
  return field as HTMLElement & { value: string };
}

describe('an empty cart', () => {
  it('leads home', async () => {
    await open([]);
    expect(screen.getByText('购物车还是空的')).toBeVisible();
    await tap('去逛逛');
    expect(page.moves).toEqual(['switchTab /pages/tabs/home/index']);
  });
});

describe('what is in the cart', () => {
  it('is shown with its price, and the bar says what the chosen lines come to', async () => {
    const content = lines(3);
    const { container } = await open(content);
    for (const line of content) {
      const { getByText, getByLabelText } = row(container, line);
      expect(getByText(line.title)).toBeVisible();
      expect(getByLabelText(`${formatFen(line.priceFen).slice(1)}元`)).toBeVisible();
    }
    expect(total(sumOf(content))).toBeVisible();
    expect(button('结算(3)')).toBeVisible();
    expect(screen.getByRole('checkbox', { name: '全选' })).toHaveAttribute('aria-checked', 'true');
  });

  it('opens its product by its title and by its picture', async () => {
    const [line] = lines(1) as [CartLine];
    const { container } = await open([line]);
    await tap(line.title);
    fireEvent.click(container.querySelector('.cart-row .picture') as Element);
    const detail = `navigateTo /pages/product/detail/index?spuId=${line.spuId}`;
    expect(page.moves).toEqual([detail, detail]);
  });

  it('is not drawn beyond the window, however much there is', async () => {
    const { container } = await open(lines(40));
    expect(order(container)).toEqual(
      stored()
        .slice(0, 6)
        .map((line) => line.skuId),
    );
    act(() => void page.scroll(128 * 20));
    expect(order(container)).toEqual(
      stored()
        .slice(19, 28)
        .map((line) => line.skuId),
    );
  });
});

describe('quantities', () => {
  it('go up and down one by one, and down to one only', async () => {
    const [line] = lines(1) as [CartLine];
    await open([line]);
    await tap(`增加${line.title}`);
    await tap(`增加${line.title}`);
    expect(stored()[0]?.quantity).toBe(3);
    expect(total(line.priceFen * 3)).toBeVisible();
    await tap(`减少${line.title}`);
    await tap(`减少${line.title}`);
    await tap(`减少${line.title}`);
    expect(stored()[0]?.quantity).toBe(1);
    expect(document.body).toHaveTextContent('最少 1 件，左滑可删除');
  });

  it('stop at what the server allows, and say so', async () => {
    const [line] = lines(1) as [CartLine];
    world().stock[line.skuId] = 2;
    await open([line]);
    await tap(`增加${line.title}`);
    await tap(`增加${line.title}`);
    expect(stored()[0]?.quantity).toBe(2);
    expect(document.body).toHaveTextContent('最多可买 2 件');
  });

  it.each([
    ['4', 4, null],
    ['500', 5, '最多可买 5 件'],
    ['0', 1, '最少 1 件'],
    ['', 2, null],
    ['abc', 2, null],
    ['3.7', 3, null],
  ])('typed as %p become %p', async (text, quantity, words) => {
    const line = { ...(lines(1)[0] as CartLine), quantity: 2 };
    world().stock[line.skuId] = 5;
    await open([line]);
    const field = await type(line, text);
    expect(stored()[0]?.quantity).toBe(quantity);
    expect(field.value).toBe(String(quantity));
    if (words) expect(document.body).toHaveTextContent(words);
  });

  it('have a field of their own name', async () => {
    const [line] = lines(1) as [CartLine];
    const { container } = await open([line]);
    const field = container.querySelector('.stepper__value input');
    expect(field).toHaveAccessibleName(`${line.title}数量`);
    expect(field).toHaveValue(1);
  });

  it('that were typed over the limit go back in the field, even if nothing changes', async () => {
    const line = { ...(lines(1)[0] as CartLine), quantity: 5 };
    world().stock[line.skuId] = 5;
    await open([line]);
    expect((await type(line, '88')).value).toBe('5');
  });

  it('beyond the stock of now are said, and only what can be had is counted', async () => {
    const line = { ...(lines(1)[0] as CartLine), quantity: 4 };
    world().stock[line.skuId] = 3;
    const { container } = await open([line]);
    expect(row(container, line).getByText('最多可买 3 件')).toBeVisible();
    expect(total(line.priceFen * 3)).toBeVisible();
    expect(button('结算(3)')).toBeVisible();
  });
});

describe('choosing', () => {
  it('changes the sum line by line, and all at once', async () => {
    const content = lines(3);
    await open(content);
    await tick(`选择${content[1]?.title}`);
    expect(total(sumOf([content[0], content[2]] as CartLine[]))).toBeVisible();
    expect(screen.getByRole('checkbox', { name: '全选' })).toHaveAttribute('aria-checked', 'false');
    await tick('全选');
    expect(total(sumOf(content))).toBeVisible();
    await tick('全选');
    expect(button('结算(0)')).toHaveAttribute('aria-disabled', 'true');
    await tap('结算(0)');
    expect(page.moves).toEqual([]);
  });

  it('leaves out what cannot be bought', async () => {
    const content = lines(2).map((line) => ({ ...line, selected: false }));
    world().stock[content[0]?.skuId ?? ''] = 0;
    await open(content);
    await tick('全选');
    expect(button('结算(1)')).toBeVisible();
    expect(stored().map((line) => line.selected)).toEqual([false, true]);
    await tick(`选择${content[0]?.title}`);
    expect(stored()[0]?.selected).toBe(false);
  });
});

describe('what has changed since', () => {
  it.each([
    ['贵', 10],
    ['便宜', -10],
  ])('is said when it got %s', async (word, percent) => {
    const [line] = lines(1) as [CartLine];
    world().priceShift[line.skuId] = percent;
    const { container } = await open([line]);
    const now = Math.round((line.priceFen * (100 + percent)) / 100);
    const shift = formatFen(fen(Math.abs(now - line.priceFen)));
    expect(row(container, line).getByText(`比加入时${word} ${shift}`)).toBeVisible();
    expect(total(now)).toBeVisible();
  });

  it('puts what is sold out or off the shelf last, without a quantity, out of the sum', async () => {
    const content = lines(4) as [CartLine, CartLine, CartLine, CartLine];
    const [sold, here, off, also] = content;
    world().stock[sold.skuId] = 0;
    world().offShelf[off.spuId] = true;
    const { container } = await open(content);
    expect(order(container)).toEqual([here, also, sold, off].map((line) => line.skuId));
    expect(row(container, sold).getByText('暂时无货')).toBeVisible();
    expect(row(container, off).getByText('商品已下架')).toBeVisible();
    expect(row(container, off).queryByRole('button', { name: /^增加/ })).toBeNull();
    expect(row(container, off).getByRole('checkbox')).toHaveAttribute('aria-checked', 'false');
    expect(total(sumOf([here, also]))).toBeVisible();
  });

  it('keeps the price it had on a product that nobody knows any more', async () => {
    const line = { ...(lines(1)[0] as CartLine), skuId: 'gone-1', spuId: 'gone' };
    const { container } = await open([line]);
    expect(row(container, line).getByText('商品已下架')).toBeVisible();
    const price = `${formatFen(line.priceFen).slice(1)}元`;
    expect(row(container, line).getByLabelText(price)).toBeVisible();
  });

  it('is cleared away with one tap, which can be taken back', async () => {
    const content = lines(3) as [CartLine, CartLine, CartLine];
    world().stock[content[0].skuId] = 0;
    world().stock[content[2].skuId] = 0;
    await open(content);
    await tap('清理 2 件失效商品');
    expect(stored()).toEqual([content[1]]);
    expect(screen.queryByText(/失效商品/)).toBeNull();
    await tap('撤销删除');
    expect(stored()).toEqual(content);
  });
});

describe('deleting', () => {
  it('takes one line out and can be taken back for a while', async () => {
    const content = lines(3) as [CartLine, CartLine, CartLine];
    const { container } = await open(content);
    await tap(`删除${content[1].title}`);
    expect(order(container)).toEqual([content[0].skuId, content[2].skuId]);
    expect(screen.getByText('已删除 1 件商品')).toBeVisible();
    await settle(5_900);
    await tap('撤销删除');
    expect(stored()).toEqual(content);
    expect(order(container)).toEqual(content.map((line) => line.skuId));
    expect(screen.queryByText('已删除 1 件商品')).toBeNull();
  });

  it('is for good after that', async () => {
    const content = lines(2) as [CartLine, CartLine];
    await open(content);
    await tap(`删除${content[0].title}`);
    await settle(6_100);
    expect(screen.queryByRole('button', { name: '撤销删除' })).toBeNull();
    expect(stored()).toEqual([content[1]]);
  });

  it('can be taken back when it was the last line', async () => {
    const content = lines(1) as [CartLine];
    await open(content);
    await tap(`删除${content[0].title}`);
    expect(screen.getByText('购物车还是空的')).toBeVisible();
    await tap('撤销删除');
    expect(screen.getByText(content[0].title)).toBeVisible();
  });

  it('draws every row that stays where it was in the tree, and none as another one', async () => {
    const content = lines(12);
    const { container } = await open(content);
    const places = () => [...container.querySelectorAll('.grid__row')];
    const before = places();
    const scrolled = before[0]?.querySelector('.cart-row');
    await tap(`删除${content[0]?.title}`);
    expect(places()).toEqual(before);
    expect(order(container)).toEqual(content.slice(1, 7).map((line) => line.skuId));
    expect(before[0]?.querySelector('.cart-row')).not.toBe(scrolled);
  });
});

describe('the way to the till', () => {
  it('hands over exactly the chosen lines, at the price and in the pieces of now', async () => {
    const content = lines(5).map((line) => ({ ...line, quantity: 3 }));
    const [dearer, unchosen, scarce, sold, same] = content as [
      CartLine,
      CartLine,
      CartLine,
      CartLine,
      CartLine,
    ];
    world().priceShift[dearer.skuId] = 20;
    world().stock[scarce.skuId] = 2;
    world().stock[sold.skuId] = 0;
    await open(content);
    await tick(`选择${unchosen.title}`);
    await tap('结算(8)');
    expect(page.moves).toEqual(['navigateTo /pages/trade/checkout/index']);
    expect(basket.getState()).toMatchObject({ from: 'cart' });
    expect(basket.getState().lines).toEqual([
      { ...dearer, priceFen: Math.round(dearer.priceFen * 1.2) },
      { ...scarce, quantity: 2 },
      same,
    ]);
    expect(stored()).toHaveLength(5);
  });
});

describe('when something fails', () => {
  it('keeps the cart, says so, and a retry brings what the server knows', async () => {
    const [line] = lines(1) as [CartLine];
    world().priceShift[line.skuId] = 10;
    backend.faults.set('checkCart', 'http-500');
    await open([line]);
    expect(screen.getByText(/当前显示的是之前的内容$/)).toBeVisible();
    expect(total(line.priceFen)).toBeVisible();
    await tap('重试');
    expect(screen.queryByText(/当前显示的是之前的内容$/)).toBeNull();
    expect(screen.getByText(/^比加入时贵/)).toBeVisible();
  });

  it('checks again when it is pulled down', async () => {
    const [line] = lines(1) as [CartLine];
    const { container } = await open([line]);
    world().stock[line.skuId] = 0;
    await act(async () => void page.pullDown());
    await settle(2_100);
    expect(row(container, line).getByText('暂时无货')).toBeVisible();
  });

  it('says when the device will not keep the cart', async () => {
    await open(lines(2));
    act(() => cart.setState({ stored: false }));
    expect(screen.getByText('手机存储空间不足，关闭应用后购物车可能不会保留')).toBeVisible();
  });
});
