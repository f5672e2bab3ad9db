import type { BannerPlan } from '../catalog/banners';
import { iconBody } from './icons';
import { PALETTES } from './palette';

export function drawBanner(plan: BannerPlan): string {
  const icons = plan.icons.map(
    (name, index) =>
      `<g transform="translate(${320 + index * 80} 60) scale(3)">${iconBody(name)}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 750 330"><rect width="750" height="330" fill="${plan.tint}"/>${icons.join('')}</svg>`;
}

export function drawCategory(icon: string, index: number): string {
  const palette = PALETTES[index % PALETTES.length];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><rect width="200" height="200" rx="64" fill="${palette?.wall ?? ''}"/><g transform="translate(36 36) scale(4)">${iconBody(icon)}</g></svg>`;
}
