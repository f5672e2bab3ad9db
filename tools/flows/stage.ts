import type { Browser, Page } from 'playwright-core';
import type { Bench } from './bench';
import type { Hand, Target } from './hand';

/** A phone in somebody's hand, and what can be found out about it that the person does not see. */
export interface Held {
  readonly hand: Hand;
  /** The browser's page that shows it now; null while it shows nothing. */
  page(): Page | null;
  /** Everything the phone keeps or sent away, by where it was found. */
  traces(): Promise<readonly { readonly place: string; readonly text: string }[]>;
  /** Runs code as if it were the app's own. */
  inApp(code: string): Promise<void>;
  /** What the app and the page said that nobody should have to say. */
  complaints(): readonly string[];
  /** For whoever reads why it went wrong. */
  report(): string;
}

/** Phones of one target on one empty mock backend. */
export interface Scene {
  readonly target: Target;
  readonly bench: Bench;
  /** A phone with nothing stored, the app not started. */
  phone(): Promise<Held>;
  close(): Promise<void>;
}

export interface Stage {
  readonly target: Target;
  readonly browser: Browser;
  scene(): Promise<Scene>;
  close(): Promise<void>;
}
