import type { BannerPlan } from '../catalog/banners';
import { boundsOf } from './bounds';
import { mix } from './colour';
import { iconBody } from './icons';
import { stand, type Thing } from './stand';

const WIDTH = 750;
const HEIGHT = 330;

/** Right half only: the left is kept for the words. */
const SPOTS: readonly Thing[] = [
  { x: 500, y: 236, size: 128, lean: -6 },
  { x: 664, y: 234, size: 136, lean: 6 },
  { x: 584, y: 258, size: 168, lean: 0 },
  { x: 462, y: 296, size: 100, lean: -6 },
  { x: 690, y: 298, size: 104, lean: 6 },
];

const place = (name: string, spot: Thing) => {
  const body = iconBody(name);
  return stand(body, boundsOf(body), spot);
};

const shadeDefs = (ink: string) =>
  `<defs><radialGradient id="s"><stop offset="0" stop-color="${mix(ink, '#3a2a20', 0.6)}" stop-opacity=".38"/><stop offset="1" stop-color="${ink}" stop-opacity="0"/></radialGradient></defs>`;

/** A wide scene with room for the title on its left. */
export function drawBanner(plan: BannerPlan): string {
  const things = SPOTS.map((spot, at) => {
    const name = plan.icons[at];
    return name === undefined ? '' : place(name, spot);
  });
  const pale = mix(plan.tint, '#ffffff', 0.5);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${shadeDefs(plan.ink)}<rect width="${WIDTH}" height="${HEIGHT}" fill="${plan.tint}"/><circle cx="585" cy="150" r="190" fill="${plan.ink}" opacity=".34"/><circle cx="585" cy="150" r="140" fill="${pale}" opacity=".5"/><path d="M0 270q300-50 750-8v68H0z" fill="${plan.ink}" opacity=".45"/><circle cx="420" cy="70" r="10" fill="${plan.ink}" opacity=".5"/><circle cx="452" cy="42" r="5" fill="${plan.ink}" opacity=".6"/>${things.join('')}</svg>`;
}

/** Doors of the home page, one soft disc each. */
const DOORS = [
  '#fde4d4',
  '#fdf0cf',
  '#f6e3ee',
  '#e5e9f8',
  '#e0f0e6',
  '#e3eefb',
  '#eef3d8',
  '#ece4f6',
];

export function drawCategory(icon: string, index: number): string {
  const tone = DOORS[index % DOORS.length] ?? '#fde4d4';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200"><defs><radialGradient id="s"><stop offset="0" stop-color="#3a2a20" stop-opacity=".3"/><stop offset="1" stop-color="#3a2a20" stop-opacity="0"/></radialGradient></defs><circle cx="100" cy="100" r="98" fill="${tone}"/><circle cx="100" cy="100" r="98" fill="#ffffff" opacity=".25"/>${place(icon, { x: 100, y: 154, size: 112, lean: 0 })}</svg>`;
}
