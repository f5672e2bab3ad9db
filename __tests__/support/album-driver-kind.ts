import type { Way } from './driver-kind';

export type Painted = readonly (readonly [colour: unknown, ...box: number[]])[];

/** What the suite needs to know of one host's canvas and album. */
export interface AlbumDriver {
  reset(): void;
  /** A canvas of this id stands on the page. */
  canvas(id: string): { painted(): Painted; width(): number; height(): number };
  /** Ways in which nothing can be drawn, though the canvas is asked for. */
  readonly undrawable: readonly Way<false>[];
  readonly saves: readonly Way<unknown>[];
  readonly settings: readonly Way<unknown>[];
  /** True when the settings are being opened before anything was awaited. */
  opened(): boolean;
}

/** A 2D context that keeps what is filled. */
export function brush() {
  const painted: [unknown, ...number[]][] = [];
  return {
    painted: painted as Painted,
    context: {
      fillStyle: '#000' as unknown,
      fillRect(...box: number[]) {
        painted.push([this.fillStyle, ...box]);
      },
    },
  };
}
