import { icons } from '@iconify-json/fluent-emoji-flat';

/** One emoji of Microsoft's Fluent set (MIT), on a 32 × 32 grid. */
export function iconBody(name: string): string {
  const alias = icons.aliases?.[name]?.parent;
  const icon = icons.icons[name] ?? icons.icons[alias ?? ''];
  if (!icon) throw new Error(`no such icon: ${name}`);
  return icon.body;
}
