import type { Target } from '../flows/hand';

export type Value = string | number | boolean | null;

/** One thing that happened on a phone. Never a body, a token or a typed value. */
export interface PhoneLine {
  readonly phone: Target;
  readonly at: number;
  readonly kind: 'setData' | 'api' | 'console' | 'fault';
  readonly text: string;
  /** Of a setData: UTF-8 bytes of its JSON. */
  readonly bytes?: number;
}

export const STAGES = ['waiting', 'building', 'ready'] as const;
/** How far a phone's build is. */
export type Stage = (typeof STAGES)[number];

/** What the page needs to draw a phone and its part of the panel. */
export interface PhoneState {
  readonly phone: Target;
  readonly stage: Stage;
  /** Another number with every build that is shown, and with every start of the server. */
  readonly life: number;
  readonly running: boolean;
  /** The app lies in the background. */
  readonly hidden: boolean;
  /** What each of its controls stands at, by the registry's ids. */
  readonly controls: Readonly<Record<string, Value>>;
  /** Path and query of the page on top. */
  readonly where: string;
}

export const WORKBENCH_PATH = '/__workbench/';

/** `POST /__workbench/do`: what the page asks of a mini-program's phone. */
export type Deed =
  | { readonly phone: Target; readonly do: 'set'; readonly id: string; readonly value: Value }
  | { readonly phone: Target; readonly do: 'open' | 'start'; readonly path: string }
  | {
      readonly phone: Target;
      readonly do: 'back' | 'pull' | 'kill' | 'background' | 'foreground' | 'rest';
    };
