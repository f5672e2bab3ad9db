import * as v from 'valibot';
import type { CartCheck } from '@/domain/cart/line';
import { endpoint, type Schema } from './endpoint';
import { count, fenValue, id } from './values';

const check = v.object({
  skuId: id,
  state: v.picklist(['ON_SALE', 'SOLD_OUT', 'OFF_SHELF']),
  priceFen: fenValue,
  stock: count,
  limit: count,
}) satisfies Schema<CartCheck>;

/** Today's price, stock and limit of the SKUs in a cart. Unknown SKUs come back as OFF_SHELF. */
export const checkCart = endpoint({
  name: 'checkCart',
  method: 'POST',
  path: '/cart/check',
  request: v.object({ skuIds: v.pipe(v.array(id), v.maxLength(200)) }),
  response: v.object({ checks: v.array(check) }),
});
