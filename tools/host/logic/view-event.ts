/** An event as a view tells it, before it has the shape of a host. */
export interface ViewNode {
  readonly id: string;
  readonly dataset: Readonly<Record<string, unknown>>;
  readonly offsetLeft: number;
  readonly offsetTop: number;
  readonly tag?: string;
}

export interface Finger {
  readonly identifier: number;
  readonly clientX: number;
  readonly clientY: number;
  readonly pageX: number;
  readonly pageY: number;
}

export interface ViewEvent {
  /** WeChat's name: `tap`, `touchstart`, `scrolltolower`. */
  readonly type: string;
  readonly detail?: unknown;
  readonly target: ViewNode;
  readonly currentTarget: ViewNode;
  readonly touches?: readonly Finger[];
  readonly changedTouches?: readonly Finger[];
  readonly mark?: Readonly<Record<string, unknown>>;
}
