export type HostName = 'weapp' | 'alipay';

/** What a component asks of the phone around the page. */
export interface HostAction {
  /** A button's `open-type`, or `navigator`. */
  readonly kind: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

type Answer = (action: HostAction) => Promise<unknown>;

let name: HostName = 'weapp';
let source: (path: string) => string = (path) => path;
let answer: Answer = (action) =>
  Promise.reject(new Error(`Nobody answers ${action.kind}: setHostAction was not called`));

export const hostName = (): HostName => name;

/** Whose components these are; the default styles look at it as well. */
export function setHost(host: HostName): void {
  name = host;
  document.documentElement.dataset.host = host;
}

export function setHostAction(run: Answer): void {
  answer = run;
}

export const hostAction = (kind: string, detail: HostAction['detail'] = {}): Promise<unknown> =>
  answer({ kind, detail });

/** How a path of the package or of the host's file store becomes something a browser can load. */
export function setSource(resolve: (path: string) => string): void {
  source = resolve;
}

export const sourceOf = (path: unknown): string =>
  typeof path === 'string' && path !== '' ? source(path) : '';
