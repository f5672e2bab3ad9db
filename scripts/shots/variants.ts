export interface Variant {
  readonly name: string;
  readonly width: number;
  readonly dark: boolean;
  readonly elder: boolean;
}

export const VARIANTS: readonly Variant[] = [
  { name: 'light', width: 390, dark: false, elder: false },
  { name: 'dark', width: 390, dark: true, elder: false },
  { name: 'elder', width: 390, dark: false, elder: true },
  { name: 'narrow', width: 320, dark: false, elder: false },
  { name: 'narrow-elder', width: 320, dark: false, elder: true },
];

export const HEIGHT = 844;

/** The compiler that runs these scripts names functions by a helper that pages do not have. */
export const naming = `globalThis.__name = (named) => named;`;

/** What the settings screen would have stored. */
export const elderScript = `if (location.protocol.startsWith('http') && !localStorage['amphi.settings'])
  localStorage.setItem('amphi.settings', '{"theme":"auto","elder":"on"}');`;
