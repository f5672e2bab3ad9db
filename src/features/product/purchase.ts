import type { CartLine } from '@/domain/cart/line';
import type { Product, Sku } from '@/domain/catalog/product';
import { specWords } from '@/domain/catalog/sku-graph';
import { services } from '@/services';
import { fillBasket } from '@/state/basket';
import { cart } from '@/state/cart';

const { navigation, device } = services.platform;

function lineOf(product: Product, sku: Sku, quantity: number): CartLine {
  const { spuId, title, tint } = product;
  const { skuId, values, picture, priceFen } = sku;
  const spec = specWords(values);
  return { skuId, spuId, title, spec, picture, tint, priceFen, quantity, selected: true };
}

/** Most of a SKU that one order can hold. */
export function mostOf(sku: Sku): number {
  return Math.min(sku.stock, sku.limit);
}

/** Puts it in the cart, unless the cart would then hold more than one order may. */
export function addToCart(product: Product, sku: Sku, quantity: number): boolean {
  const held = cart.getState().lines.find((line) => line.skuId === sku.skuId)?.quantity ?? 0;
  const room = mostOf(sku) - held;
  if (room < quantity) {
    const why = sku.limit < sku.stock ? `限购 ${sku.limit} 件` : `库存 ${sku.stock} 件`;
    navigation.toast(
      room > 0 ? `${why}，最多还能加 ${room} 件` : `${why}，购物车里已有 ${held} 件`,
    );
    return false;
  }
  cart.getState().add(lineOf(product, sku, quantity));
  device.haptic();
  navigation.toast('已加入购物车');
  return true;
}

export function buyNow(product: Product, sku: Sku, quantity: number): void {
  fillBasket([lineOf(product, sku, quantity)], 'buy-now');
  void navigation.open('/pages/trade/checkout/index');
}
