import type { Banner } from '@/domain/catalog/product';
import { createRandom } from '../random';
import type { CatalogProduct } from './catalog';
import { BANNERS } from './banners';

const PICKS = 10;

/** Banners lead to the best-selling product of their department. */
export function homeBanners(products: readonly CatalogProduct[]): Banner[] {
  return BANNERS.flatMap((banner, index) => {
    const own = products.filter((product) => product.categoryId === banner.categoryId);
    const [best] = [...own].sort((a, b) => b.sold - a.sold);
    if (!best) return [];
    const { title, subtitle, tint } = banner;
    const bannerId = `b${index + 1}`;
    return [
      {
        bannerId,
        title,
        subtitle,
        tint,
        picture: `/media/banner/${bannerId}.webp`,
        spuId: best.spuId,
      },
    ];
  });
}

export function homePicks(products: readonly CatalogProduct[]) {
  const popular = products.filter((product) => product.sold > 800);
  const chosen = createRandom('picks').some(popular.length ? popular : products, PICKS);
  return {
    title: '今日好物',
    subtitle: '编辑每天挑十件，价格看得见',
    spuIds: chosen.map((product) => product.spuId),
  };
}
