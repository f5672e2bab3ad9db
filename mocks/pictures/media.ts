import { theCatalog } from '../catalog/build';
import { BANNERS } from '../catalog/banners';
import { DEPARTMENTS } from '../catalog/departments';
import { drawBanner, drawCategory } from './scenes';
import { drawProduct, drawShade } from './draw';

/** The drawing behind `/media/<path>.webp`, as SVG; null where there is no such picture. */
export function pictureFor(path: string): string | null {
  const [, owner = '', part = ''] = /^\/media\/([\w-]+)\/([\w-]+)\.webp$/.exec(path) ?? [];
  if (owner === 'banner') {
    const plan = BANNERS[Number(part.slice(1)) - 1];
    return plan ? drawBanner(plan) : null;
  }
  if (owner === 'category') {
    const index = Number(part.slice(1)) - 1;
    const department = DEPARTMENTS[index];
    return department ? drawCategory(department.icon, index) : null;
  }
  const product = theCatalog().bySpu.get(owner);
  if (!product) return null;
  const shade = /^c(\d)$/.exec(part)?.[1];
  if (shade !== undefined) return drawShade(product.art, Number(shade));
  return /^[0-3]$/.test(part) ? drawProduct(product.art, Number(part)) : null;
}
