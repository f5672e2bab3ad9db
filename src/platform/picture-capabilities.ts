import type { Unsupported } from './unsupported';

/** Filled boxes on a ground, in the drawing's own units. */
export interface Drawing {
  /** Width and height. */
  readonly size: number;
  readonly ground: string;
  readonly ink: string;
  readonly boxes: readonly (readonly [x: number, y: number, width: number, height: number])[];
}

export interface Canvas {
  /**
   * Draws on the `<Canvas type="2d">` of this id on the page on top.
   * @param pixels width and height to draw in
   * @returns false when there is no such canvas (yet), or it can't draw
   */
  draw(id: string, drawing: Drawing, pixels: number): Promise<boolean>;
}

export type AlbumOutcome =
  | 'saved'
  /** A browser's download: what became of it is not told. */
  | 'handed'
  | 'cancelled'
  /** The person said no to the album; only the settings can change that. */
  | 'denied'
  /** The person said no to the privacy notice; it is not shown again for 10 s. */
  | 'privacy'
  /** The app's privacy notice does not name this: nobody can allow it. */
  | 'undeclared'
  /** The phone itself keeps the host out of its album. */
  | 'system-off'
  | 'failed'
  | Unsupported;

export interface Album {
  /** Saves what the canvas of this id shows, as a picture. Call it in a tap. */
  save(canvasId: string): Promise<AlbumOutcome>;
  /**
   * Opens the host's settings. Call it in the tap itself, before anything is awaited: WeChat
   * refuses it after a promise.
   */
  openSettings(): Promise<'allowed' | 'denied' | Unsupported>;
}

/** A picture as the person picked it. */
export interface Photo {
  readonly bytes: Uint8Array;
  /** Where it can be seen while the page is open: the host's own passing copy. */
  readonly preview: string;
}

export type PhotosOutcome =
  | { readonly kind: 'picked'; readonly photos: readonly Photo[]; readonly tooBig: number }
  /** `denied`: the person or the host lets nobody at the pictures. `too-big`: not one was small enough. */
  | { readonly kind: 'cancelled' | 'denied' | 'too-big' | 'failed' }
  | Unsupported;

export interface Photos {
  /**
   * Asks for pictures from the album or the camera; call it inside a tap handler. What is larger than
   * `maxBytes` is made smaller where the host can. Whether they are pictures is for the caller to see.
   */
  pick(ask: { readonly count: number; readonly maxBytes: number }): Promise<PhotosOutcome>;
  /** The picture is no longer shown. */
  release(preview: string): void;
}
