import type { ProductCard } from '@/domain/catalog/product';
import { services } from '@/services';
import { cart } from './cart';

const { navigation, device } = services.platform;
const DETAIL = '/pages/product/detail/index';

export function openProduct({ spuId }: ProductCard): void {
  void navigation.open(`${DETAIL}?spuId=${spuId}`);
}

/** One tap where there is nothing to choose; otherwise the product opens with its choices. */
export function quickAdd(product: ProductCard): void {
  const { onlySkuId, spuId, title, picture, tint, priceFen } = product;
  if (onlySkuId === null) {
    void navigation.open(`${DETAIL}?spuId=${spuId}&pick=1`);
    return;
  }
  const bought = { skuId: onlySkuId, spuId, title, spec: '', picture, tint, priceFen };
  cart.getState().add({ ...bought, quantity: 1, selected: true });
  device.haptic();
}
