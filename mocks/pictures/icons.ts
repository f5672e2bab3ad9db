import { icons } from '@iconify-json/fluent-emoji-flat';
import { shapesOf } from './bounds';
import { dye, fullnessOf, hueOf, lightOf, toRgb } from './colour';

/** One emoji of Microsoft's Fluent set (MIT), on a 32 × 32 grid. */
export function iconBody(name: string): string {
  const alias = icons.aliases?.[name]?.parent;
  const icon = icons.icons[name] ?? icons.icons[alias ?? ''];
  if (!icon) throw new Error(`no such icon: ${name}`);
  return icon.body;
}

const HEX = /#[0-9a-f]{6}\b/gi;
const fullForm = (body: string) =>
  body.replace(/#([0-9a-f])([0-9a-f])([0-9a-f])(?![0-9a-f])/gi, '#$1$1$2$2$3$3');

const apart = (a: number, b: number) => Math.min(Math.abs(a - b), 360 - Math.abs(a - b));

const chroma = (hex: string) => {
  const parts = toRgb(hex);
  return (Math.max(...parts) - Math.min(...parts)) / 255;
};

/** The colour that covers most of an icon; vivid ones weigh more, outlines and whites less. */
export function mainColour(body: string): string {
  const weights = new Map<string, number>();
  for (const { fill, box } of shapesOf(body)) {
    if (!/^#[0-9a-f]{6}$/i.test(fill)) continue;
    const area = (box.right - box.left) * (box.bottom - box.top);
    const faint = lightOf(fill) > 0.93 ? 0.3 : 1;
    weights.set(fill, (weights.get(fill) ?? 0) + area * (0.35 + chroma(fill)) * faint);
  }
  const [best] = [...weights].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? '#888888';
}

/** The icon in another colour: what shares the main hue is dyed, the rest stays. */
export function dyed(name: string, colour: string): string {
  const body = fullForm(iconBody(name));
  const base = mainColour(body);
  const grey = fullnessOf(base) < 0.12;
  return body.replace(HEX, (hex) => {
    const near = grey
      ? fullnessOf(hex) < 0.25
      : apart(hueOf(hex), hueOf(base)) < 32 && fullnessOf(hex) > 0.1;
    return near ? dye(hex, base, colour) : hex;
  });
}
