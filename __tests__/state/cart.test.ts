import { MAX_LINES } from '@/domain/cart/cart';
import type { CartLine } from '@/domain/cart/line';
import { fen } from '@/domain/money';
import { services } from '@/services';
import { cart } from '@/state/cart';
import type * as CartModule from '@/state/cart';
import { driver } from '@test/driver';
import { page } from '@test/page';
import { relaunch } from '@test/relaunch';

const { storage } = services.platform;
const KEY = 'amphi.cart';

const lineOf = (skuId: string, more: Partial<CartLine> = {}): CartLine => ({
  skuId,
  spuId: `p-${skuId}`,
  title: '洛川红富士苹果',
  spec: '5斤装',
  picture: '/media/p.webp',
  tint: '#eeeeee',
  priceFen: fen(1_990),
  quantity: 1,
  selected: true,
  ...more,
});

const afterKill = () =>
  relaunch(() => jest.requireActual<typeof CartModule>('@/state/cart')).cart.getState();
const skuIds = () => cart.getState().lines.map((line) => line.skuId);

beforeEach(() => {
  driver.reset();
  cart.setState({ lines: [], removed: [], stored: true });
});
afterEach(() => driver.reset());

describe('the cart on the device', () => {
  it('is there again after a kill, as it was', () => {
    cart.getState().add(lineOf('a', { quantity: 2 }));
    cart.getState().add(lineOf('b'));
    cart.getState().select(['a'], false);
    expect(afterKill().lines).toEqual(cart.getState().lines);
    expect(afterKill().lines.map((line) => [line.skuId, line.quantity, line.selected])).toEqual([
      ['b', 1, true],
      ['a', 2, false],
    ]);
  });

  it('is the one before the last change when the last write was torn', () => {
    cart.getState().add(lineOf('a'));
    cart.getState().add(lineOf('b'));
    storage.write(KEY, '[{"skuId":"a","sp');
    expect(afterKill().lines.map((line) => line.skuId)).toEqual(['a']);
  });

  it.each([['{}'], ['null'], ['"cart"'], ['not json'], ['']])('is empty with %p alone', (text) => {
    storage.write(KEY, text);
    expect(afterKill().lines).toEqual([]);
  });

  it.each<[string, object | null]>([
    ['nothing', null],
    ['no SKU', { ...lineOf('x'), skuId: '' }],
    ['a SKU that is a path', { ...lineOf('x'), skuId: '../x' }],
    ['a product that ends the address', { ...lineOf('x'), spuId: 'p1&pick=1' }],
    ['a title without end', { ...lineOf('x'), title: 'x'.repeat(10_000) }],
    ['a number for a picture', { ...lineOf('x'), picture: 3 }],
    ['a price in yuan', { ...lineOf('x'), priceFen: 19.9 }],
    ['a price below nothing', { ...lineOf('x'), priceFen: -1 }],
    ['no pieces', { ...lineOf('x'), quantity: 0 }],
    ['half a piece', { ...lineOf('x'), quantity: 0.5 }],
    ['a million pieces', { ...lineOf('x'), quantity: 1e6 }],
    ['a selection that is a word', { ...lineOf('x'), selected: 'yes' }],
    ['the SKU of another line', { ...lineOf('good'), quantity: 9 }],
  ])('loses the line with %s and keeps the others', (_what, hostile) => {
    storage.write(KEY, JSON.stringify([lineOf('good'), hostile, lineOf('also-good')]));
    expect(afterKill().lines).toEqual([lineOf('good'), lineOf('also-good')]);
  });

  it('is never longer than a cart can be', () => {
    const many = Array.from({ length: MAX_LINES + 30 }, (_, at) => lineOf(`s${at}`));
    storage.write(KEY, JSON.stringify(many));
    expect(afterKill().lines).toHaveLength(MAX_LINES);
  });

  it('lives on in memory when the device is full, says so, and is stored once there is room', () => {
    cart.getState().add(lineOf('a'));
    driver.storage.refuse();
    cart.getState().add(lineOf('b'));
    expect(skuIds()).toEqual(['b', 'a']);
    expect(cart.getState().stored).toBe(false);
    expect(afterKill().lines.map((line) => line.skuId)).toEqual(['a']);

    const kept = Object.entries(window.localStorage);
    driver.reset();
    kept.forEach(([key, value]) => storage.write(key, String(value)));
    cart.getState().setQuantity('a', 3);
    expect(cart.getState().stored).toBe(true);
    expect(afterKill().lines).toEqual(cart.getState().lines);
  });
});

describe('the number on the tab', () => {
  it('counts pieces and goes when the cart is empty', () => {
    cart.getState().add(lineOf('a', { quantity: 2 }));
    cart.getState().add(lineOf('b'));
    expect(page.badge).toBe('3');
    cart.getState().setQuantity('b', 99);
    expect(page.badge).toBe('99+');
    cart.getState().remove(['a', 'b']);
    expect(page.badge).toBeNull();
    cart.getState().undo();
    expect(page.badge).toBe('99+');
  });

  it('is shown again when a page asks, after the host lost it', () => {
    cart.getState().add(lineOf('a'));
    page.badge = null;
    cart.getState().announce();
    expect(page.badge).toBe('1');
  });
});

describe('taking back a removal', () => {
  beforeEach(() => ['d', 'c', 'b', 'a'].forEach((skuId) => cart.getState().add(lineOf(skuId))));

  it('brings the lines back where they were', () => {
    const before = cart.getState().lines;
    cart.getState().remove(['b', 'd']);
    expect(skuIds()).toEqual(['a', 'c']);
    cart.getState().undo();
    expect(cart.getState().lines).toEqual(before);
    expect(afterKill().lines).toEqual(before);
    cart.getState().undo();
    expect(cart.getState().lines).toEqual(before);
  });

  it('is still possible after other lines were changed, and keeps those changes', () => {
    cart.getState().remove(['b']);
    cart.getState().setQuantity('a', 7);
    cart.getState().select(['c'], false);
    cart.getState().undo();
    expect(cart.getState().lines.map((line) => [line.skuId, line.quantity, line.selected])).toEqual(
      [
        ['a', 7, true],
        ['b', 1, true],
        ['c', 1, false],
        ['d', 1, true],
      ],
    );
  });

  it.each([
    ['it was forgotten', () => cart.getState().forgetRemoved()],
    ['something was bought', () => cart.getState().bought(['a'])],
    ['something was added', () => cart.getState().add(lineOf('e'))],
  ])('is over once %s', (_what, happen) => {
    cart.getState().remove(['b']);
    happen();
    cart.getState().undo();
    expect(skuIds()).not.toContain('b');
  });

  it('takes out what was bought for good', () => {
    cart.getState().bought(['a', 'b']);
    cart.getState().undo();
    expect(skuIds()).toEqual(['c', 'd']);
    expect(afterKill().lines).toHaveLength(2);
  });
});
