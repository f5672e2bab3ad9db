import type { Target } from '../../tools/flows/hand';

export interface Look {
  readonly name: string;
  readonly width: number;
  readonly dark: boolean;
  readonly elder: boolean;
  /** The host's own size of type, 1 = normal. */
  readonly scale: number;
}

const plain = { width: 390, dark: false, elder: false, scale: 1 } as const;

export const LOOKS: readonly Look[] = [
  { ...plain, name: 'light' },
  { ...plain, name: 'dark', dark: true },
  { ...plain, name: 'elder', elder: true },
  { ...plain, name: 'narrow', width: 320 },
  { ...plain, name: 'narrow-elder', width: 320, elder: true },
  { ...plain, name: 'type-1.4', scale: 1.4 },
  { ...plain, name: 'type-1.75', scale: 1.75 },
];

export const HEIGHT = 844;

/** Drawn with the elder mode's type, whether it was chosen or is the host's wish. */
export const isElder = ({ elder, scale }: Look): boolean => elder || scale >= 1.35;

/** Alipay tells no app its theme: there a person chooses dark in the app's settings. */
export const choosesDark = (target: Target, { dark }: Look): boolean => dark && target === 'alipay';

/** The looks between which a phone turns while the app runs: what is stored and the size of type differ between groups. */
export function toursOf(target: Target, looks: readonly Look[]): readonly (readonly Look[])[] {
  const groups = new Map<string, Look[]>();
  for (const look of looks) {
    const stored = `${String(look.elder)} ${String(look.scale)} ${String(choosesDark(target, look))}`;
    groups.set(stored, [...(groups.get(stored) ?? []), look]);
  }
  return [...groups.values()];
}
