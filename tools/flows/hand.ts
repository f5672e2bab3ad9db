/** Which of the three phones a person holds. */
export const TARGETS = ['weapp', 'alipay', 'h5'] as const;
export type Target = (typeof TARGETS)[number];

export const isTarget = (word: unknown): word is Target =>
  (TARGETS as readonly unknown[]).includes(word);

/** An accessible name or the words on the screen: the whole of them, or a pattern. */
export type Words = string | RegExp;

export const ROLES = [
  ...([
    'button',
    'text',
    'textbox',
    'checkbox',
    'radio',
    'switch',
    'tab',
    'img',
    'dialog',
  ] as const),
] as const;
export type Role = (typeof ROLES)[number];

/** One thing on the screen, as a person would name it. */
export interface Thing {
  readonly name: Words;
  /** Without one: what can be pressed first, then any text. */
  readonly role?: Role;
  /** The dialog or sheet it stands in, by name. */
  readonly within?: Words;
  /** From 0, in reading order. */
  readonly nth?: number;
}

/** How a visit to a cashier ends, in the hosts' own and in the browser's. */
export const CASHIER_ENDS = [
  ...(['paid', 'paid-no-return', 'cancelled', 'failed', 'insufficient', 'network-error'] as const),
  ...(['processing', 'unknown', 'repeated'] as const),
] as const;
export type CashierEnd = (typeof CASHIER_ENDS)[number];

/**
 * What a person does with the app on a phone, the same on every target. Each deed waits until what
 * it needs is there, and fails with what was on the screen instead.
 */
export interface Hand {
  readonly target: Target;
  /** Waits until it is on the screen: the page on top, or what the host shows over it. */
  sees(what: Words | Thing): Promise<void>;
  /** Waits until it is not on the screen. */
  missesSight(what: Words | Thing): Promise<void>;
  /** Whether it is there now, without waiting. */
  has(what: Words | Thing): Promise<boolean>;
  tap(what: Words | Thing): Promise<void>;
  /** Taps so often on one spot, without looking what comes of it. */
  hammer(what: Words | Thing, times: number): Promise<void>;
  /** Types a whole value into the field of this label and leaves it. */
  fill(label: Words | Thing, value: string): Promise<void>;
  /** Opens a link into the app: a shared card, a scanned code, an address. */
  open(path: string): Promise<void>;
  back(): Promise<void>;
  /** Turns to a tab by its words. */
  tab(name: Words): Promise<void>;
  /** CSS pixels of the page on top, down when positive. */
  scroll(px: number): Promise<void>;
  pullDown(): Promise<void>;
  /** Waits until the cashier is open. */
  meetsCashier(): Promise<void>;
  /** Whether a cashier is open now. */
  isAtCashier(): Promise<boolean>;
  /** In the cashier that is open: ends the visit like this. */
  atCashier(end: CashierEnd): Promise<void>;
  /** The process ends at once, without a word to the app. */
  kill(): Promise<void>;
  /** Starts the app again with what was stored. */
  start(path?: string): Promise<void>;
  background(): Promise<void>;
  foreground(): Promise<void>;
  /** One of the phone's own controls, by the id the mocks' registry gives it. */
  set(control: string, value: string | number | boolean | null): Promise<void>;
  /** Path and query of the page on top, with a leading slash. */
  where(): Promise<string>;
  /** Does nothing for so many milliseconds of the phone's own time. */
  waits(ms: number): Promise<void>;
  /** Waits until nothing happens by itself any more. */
  rest(): Promise<void>;
}
