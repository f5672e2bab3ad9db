import type { ProductCard } from '@/domain/catalog/product';
import { services } from '@/services';
import { cart } from '@/state/cart';

const { navigation } = services.platform;

export function openProduct(product: ProductCard): void {
  void navigation.open(`/pages/product/detail/index?spuId=${product.spuId}`);
}

/** One tap where there is nothing to choose; otherwise the product opens with its choices. */
export function addFromFeed(product: ProductCard): void {
  if (product.onlySkuId === null) {
    void navigation.open(`/pages/product/detail/index?spuId=${product.spuId}&pick=1`);
    return;
  }
  cart.getState().add({
    skuId: product.onlySkuId,
    spuId: product.spuId,
    title: product.title,
    spec: '',
    picture: product.picture,
    tint: product.tint,
    priceFen: product.priceFen,
    quantity: 1,
    selected: true,
  });
  services.platform.device.haptic();
}
