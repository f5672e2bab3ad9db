/** What the logic side needs of whatever draws the pages. Everything that crosses is plain data. */

export interface OpenedPage {
  readonly id: string;
  readonly route: string;
  readonly query: Readonly<Record<string, string>>;
  /** First data, before `onLoad`: copy or serialise it, the page goes on changing it. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly kind: 'tab' | 'page';
}

/** The paths of one `setData` as the app sent them, in order. */
export type Patch = readonly (readonly [path: string, value: unknown])[];

export interface Toast {
  readonly title: string;
  readonly icon: string;
  readonly picture: string;
  readonly mask: boolean;
}

export interface NavigationBar {
  /** null: as app.json and the page's own file say. */
  readonly title: string | null;
  readonly front: string | null;
  readonly ground: string | null;
  readonly loading: boolean;
}

export interface TabMark {
  readonly badge: string | null;
  readonly dot: boolean;
  /** What `setTabBarItem` changed. */
  readonly item: Readonly<Record<string, string>>;
}

/** What the host draws around the page on top. */
export interface Chrome {
  readonly page: string | null;
  readonly bar: NavigationBar;
  readonly tabs: Readonly<Record<number, TabMark>>;
  readonly tabStyle: Readonly<Record<string, string>>;
  readonly tabsHidden: boolean;
  readonly toast: Toast | null;
  /** The words of the loading mask. */
  readonly loading: { readonly title: string; readonly mask: boolean } | null;
  readonly pulling: boolean;
  readonly ground: string | null;
  readonly keyboard: boolean;
  /** 0 to 1. */
  readonly brightness: number;
  /** The screen is hidden from captures. */
  readonly captureHidden: boolean;
}

/** One `select…` of a selector query with the fields it asks for. */
export interface NodeRequest {
  /** null is the viewport. */
  readonly selector: string | null;
  readonly all: boolean;
  readonly fields: {
    readonly [
      field in 'id' | 'dataset' | 'rect' | 'size' | 'scrollOffset' | 'context' | 'node'
    ]?: boolean;
  } & { readonly properties?: readonly string[]; readonly computedStyle?: readonly string[] };
}

/** Only what was asked for. `node` is `{ canvas, width, height }` for a canvas, else null. */
export type NodeFacts = Readonly<Record<string, unknown>>;

/** One answer per request, in order: null without a match, a list for `all`. */
export type NodeAnswers = readonly (NodeFacts | readonly NodeFacts[] | null)[];

export interface Intersection {
  readonly target: string;
  /** null is the viewport. */
  readonly relativeTo: string | null;
  readonly margins: Readonly<Record<string, number>>;
  readonly thresholds: readonly number[];
  readonly all: boolean;
}

export interface ScrollTarget {
  readonly top: number | null;
  readonly selector: string | null;
  /** Milliseconds. */
  readonly duration: number;
}

/** `['set', 'fillStyle', 'red']` or `['call', 'fillRect', 0, 0, 1, 1]`. */
export type CanvasStep = readonly ['set' | 'call', string, ...unknown[]];

export interface ViewPort {
  opened(page: OpenedPage): void;
  /** A promise is the view's acknowledgement; nothing: it acknowledges at once. */
  updated(pageId: string, patch: Patch): Promise<void> | undefined;
  shown(pageId: string): void;
  closed(pageId: string): void;
  chrome(state: Chrome): void;
  query(pageId: string, requests: readonly NodeRequest[]): Promise<NodeAnswers> | NodeAnswers;
  /** @returns ends it */
  observe(
    pageId: string,
    request: Intersection,
    hear: (entry: Readonly<Record<string, unknown>>) => void,
  ): () => void;
  scrollTo(pageId: string, target: ScrollTarget): Promise<void> | undefined;
  animate(
    pageId: string,
    selector: string,
    frames: readonly Readonly<Record<string, unknown>>[],
    duration: number,
  ): Promise<void> | undefined;
  clearAnimation(pageId: string, selector: string): void;
  /** `canvas` is the node's id in the view, or the `canvas-id` of an old-style canvas. */
  draw(pageId: string, canvas: string, steps: readonly CanvasStep[]): Promise<void> | undefined;
  /** @returns the path of a picture, as an address the view can draw */
  exportCanvas(
    pageId: string,
    canvas: string,
    options: Readonly<Record<string, unknown>>,
  ): Promise<string> | string;
}

/** Nobody looks: acknowledges at once, measures nothing, never intersects. */
export const headless: ViewPort = {
  opened: () => undefined,
  updated: () => undefined,
  shown: () => undefined,
  closed: () => undefined,
  chrome: () => undefined,
  query: (_page, requests) => requests.map(({ all }) => (all ? [] : null)),
  observe: () => () => undefined,
  scrollTo: () => undefined,
  animate: () => undefined,
  clearAnimation: () => undefined,
  draw: () => undefined,
  exportCanvas: () => 'canvas.png',
};
