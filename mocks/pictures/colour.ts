/** Colours as numbers, for the few sums a drawing needs. */
type Rgb = readonly [number, number, number];

export function toRgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export function toHex([red, green, blue]: Rgb): string {
  const part = (value: number) =>
    Math.round(Math.min(255, Math.max(0, value)))
      .toString(16)
      .padStart(2, '0');
  return `#${part(red)}${part(green)}${part(blue)}`;
}

/** `amount` 0 keeps `from`, 1 gives `to`. */
export function mix(from: string, to: string, amount: number): string {
  const [a, b] = [toRgb(from), toRgb(to)];
  return toHex(
    [0, 1, 2].map((at) => (a[at] ?? 0) + ((b[at] ?? 0) - (a[at] ?? 0)) * amount) as unknown as Rgb,
  );
}

function toHsl(hex: string): Rgb {
  const [red, green, blue] = toRgb(hex).map((value) => value / 255) as unknown as Rgb;
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const light = (max + min) / 2;
  const spread = max - min;
  if (spread === 0) return [0, 0, light];
  const full = spread / (1 - Math.abs(2 * light - 1));
  const raw =
    max === red
      ? ((green - blue) / spread + 6) % 6
      : max === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return [raw * 60, full, light];
}

function fromHsl([hue, full, light]: Rgb): string {
  const chroma = (1 - Math.abs(2 * light - 1)) * full;
  const at = (shift: number) => {
    const place = (shift + hue / 30) % 12;
    return light - (chroma / 2) * Math.max(-1, Math.min(place - 3, 9 - place, 1));
  };
  return toHex([at(0) * 255, at(8) * 255, at(4) * 255]);
}

export const hueOf = (hex: string): number => toHsl(hex)[0];
export const fullnessOf = (hex: string): number => toHsl(hex)[1];
export const lightOf = (hex: string): number => toHsl(hex)[2];
export const hsl = (hue: number, full: number, light: number): string =>
  fromHsl([hue, full, light]);

/** `hex` in the hue of `target`, as much darker or lighter than `base` as it was. */
export function dye(hex: string, base: string, target: string): string {
  const [hue, full, light] = toHsl(target);
  const shift = toHsl(hex)[2] - toHsl(base)[2];
  return fromHsl([hue, full, Math.min(0.97, Math.max(0.06, light + shift * 0.75))]);
}
