import type { Catalog, CatalogProduct, CatalogSku } from './catalog';
import { DEPARTMENTS } from './departments';
import { generateProducts } from './generate';
import { homeBanners, homePicks } from './home';
import { SELLERS } from './sellers';

function buildCatalog(): Catalog {
  const products = generateProducts(DEPARTMENTS);
  const bySku = new Map<string, { product: CatalogProduct; sku: CatalogSku }>();
  for (const product of products) {
    for (const sku of product.skus) bySku.set(sku.skuId, { product, sku });
  }
  return {
    products,
    bySpu: new Map(products.map((product) => [product.spuId, product])),
    bySku,
    categories: DEPARTMENTS.map((department, index) => ({
      categoryId: `c${index + 1}`,
      name: department.name,
      picture: `/media/category/c${index + 1}.webp`,
      children: department.shelves.map((shelf, second) => ({
        categoryId: `c${index + 1}-${second + 1}`,
        name: shelf.name,
      })),
    })),
    banners: homeBanners(products),
    picks: homePicks(products),
    sellers: SELLERS,
  };
}

let built: Catalog | undefined;

/** The catalogue never changes, so one process builds it once; ledgers keep what differs. */
export function theCatalog(): Catalog {
  built ??= buildCatalog();
  return built;
}
