import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MAX_LINES, MAX_QUANTITY } from '@/domain/cart/cart';
import type { MockDoor } from './logic/mock-door';
import type { Stage } from './stage';

/** Lists longer than a shopper's, to see what grows with them. */

const ORDERS_A_PAGE = 10;
const CHECKS_AT_ONCE = 200;

interface OrderPage {
  data: { orders: { orderNo: string }[]; next: string | null };
}

/** A backend whose first order stands in its list this many times, in pages of ten. */
export const ordersOf =
  (size: number) =>
  (door: MockDoor): MockDoor => ({
    ...door,
    async answer(request) {
      const [address = '', query = ''] = request.url.split('?');
      if (request.method !== 'GET' || !address.endsWith('/orders')) return door.answer(request);
      const from = Number(/cursor=(\d+)/.exec(query)?.[1] ?? 0);
      const reply = await door.answer({ ...request, url: address });
      const page = JSON.parse(reply.body) as OrderPage;
      const [order] = page.data.orders;
      if (!order) return reply;
      const to = Math.min(from + ORDERS_A_PAGE, size);
      const orders = Array.from({ length: to - from }, (_, at) => ({
        ...order,
        orderNo:
          at + from === 0 ? order.orderNo : `${order.orderNo.slice(0, -4)}${9000 - at - from}`,
      }));
      page.data = { orders, next: to < size ? String(to) : null };
      return { ...reply, body: JSON.stringify(page) };
    },
  });

interface Checks {
  data: { checks: unknown[] };
}

/** A backend that checks a cart of any length, by asking the real one in parts. */
export const checksOfAny = (door: MockDoor): MockDoor => ({
  ...door,
  async answer(request) {
    if (!request.url.endsWith('/cart/check') || !request.body) return door.answer(request);
    const { skuIds } = JSON.parse(request.body) as { skuIds: string[] };
    const part = (at: number) => {
      const body = JSON.stringify({ skuIds: skuIds.slice(at, at + CHECKS_AT_ONCE) });
      return door.answer({ ...request, body });
    };
    const first = await part(0);
    const whole = JSON.parse(first.body) as Checks;
    for (let at = CHECKS_AT_ONCE; at < skuIds.length; at += CHECKS_AT_ONCE) {
      const { data } = JSON.parse((await part(at)).body) as Checks;
      whole.data.checks.push(...data.checks);
    }
    return { ...first, body: JSON.stringify(whole) };
  },
});

/** A cart with this many lines, one SKU of each product, as it lies on the device. */
export function cartOf(stage: Stage, size: number): string {
  const { products } = stage.door.mock.ledger.books.catalog;
  const lines = products.slice(0, size).flatMap(({ spuId, title, tint, gallery, skus: [sku] }) =>
    sku === undefined
      ? []
      : [
          {
            ...{ skuId: sku.skuId, spuId, title, spec: sku.values.join(' '), tint, quantity: 1 },
            ...{ picture: gallery[0] ?? '', priceFen: sku.priceFen, selected: true },
          },
        ],
  );
  return JSON.stringify(JSON.stringify(lines));
}

/**
 * A copy of the build whose cart takes any number of lines: the app itself stops at MAX_LINES, and
 * this one number is all that differs.
 * @throws when the number is not found exactly once
 */
export function withoutCartLimit(dist: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'amphi-bench-'));
  cpSync(dist, copy, { recursive: true });
  const limit = new RegExp(`=${String(MAX_LINES)},(\\w+)=${String(MAX_QUANTITY)}\\b`, 'g');
  let found = 0;
  for (const name of readdirSync(copy).filter((file) => file.endsWith('.js'))) {
    const file = path.join(copy, name);
    const text = readFileSync(file, 'utf8').replace(limit, (_, quantity: string) => {
      found += 1;
      return `=1e6,${quantity}=${String(MAX_QUANTITY)}`;
    });
    writeFileSync(file, text);
  }
  if (found !== 1) throw new Error(`${dist}: the cart's limit was found ${String(found)} times`);
  return copy;
}
