import type { HostName } from '../logic/host-name';
import type { AnswerOf, Question, QuestionKind } from '../logic/person';
import type { ViewEvent } from '../logic/view-event';
import type {
  CanvasStep,
  Chrome,
  Intersection,
  NodeRequest,
  OpenedPage,
  Patch,
  ScrollTarget,
} from '../logic/view-link';

/** What the logic side asks of a page that is drawn. */
export type ViewAsk =
  | { readonly kind: 'query'; readonly requests: readonly NodeRequest[] }
  | { readonly kind: 'observe'; readonly request: Intersection }
  | { readonly kind: 'scroll'; readonly target: ScrollTarget }
  | {
      readonly kind: 'animate';
      readonly selector: string;
      readonly frames: readonly Readonly<Record<string, unknown>>[];
      readonly duration: number;
    }
  | { readonly kind: 'still'; readonly selector: string }
  | { readonly kind: 'draw'; readonly canvas: string; readonly steps: readonly CanvasStep[] }
  | {
      readonly kind: 'export';
      readonly canvas: string;
      readonly options: Readonly<Record<string, unknown>>;
    };

/** The phone itself, as its screen shows it. */
export interface PhoneFacts {
  readonly host: HostName;
  readonly theme: 'light' | 'dark';
  readonly insets: { readonly top: number; readonly bottom: number };
  /** Whether the app is in front; killed or left, the phone shows its home screen. */
  readonly running: boolean;
}

export type ToView =
  | {
      readonly t: 'start';
      readonly facts: PhoneFacts;
      readonly pages: readonly OpenedPage[];
      readonly shown: string | null;
      readonly chrome: Chrome | null;
      readonly questions: readonly Question[];
    }
  | { readonly t: 'facts'; readonly facts: PhoneFacts }
  | { readonly t: 'opened'; readonly page: OpenedPage }
  | { readonly t: 'patch'; readonly page: string; readonly seq: number; readonly patch: Patch }
  | { readonly t: 'shown'; readonly page: string }
  | { readonly t: 'closed'; readonly page: string }
  | { readonly t: 'chrome'; readonly chrome: Chrome }
  | { readonly t: 'questions'; readonly questions: readonly Question[] }
  | { readonly t: 'ask'; readonly ask: number; readonly page: string; readonly what: ViewAsk }
  | { readonly t: 'unwatch'; readonly ask: number; readonly page: string }
  | { readonly t: 'sync'; readonly n: number };

type Answer = { [K in QuestionKind]: AnswerOf<K> }[QuestionKind];

export type ToLogic =
  | { readonly t: 'drawn'; readonly seq: number }
  | {
      readonly t: 'event';
      readonly page: string;
      readonly method: string;
      readonly event: ViewEvent;
    }
  | { readonly t: 'answered'; readonly ask: number; readonly value: unknown }
  | { readonly t: 'seen'; readonly ask: number; readonly entry: Readonly<Record<string, unknown>> }
  | { readonly t: 'answer'; readonly question: string; readonly answer: Answer }
  /** The host's own buttons: the arrow, a tab, the capsule's menu and its close button. */
  | { readonly t: 'back' }
  | { readonly t: 'tab'; readonly index: number }
  | { readonly t: 'menu'; readonly what: 'share' | 'relaunch' | 'settings' }
  | { readonly t: 'leave' }
  | { readonly t: 'enter' }
  | { readonly t: 'scrolled'; readonly page: string; readonly top: number }
  | { readonly t: 'bottom'; readonly page: string }
  | { readonly t: 'pulled'; readonly page: string }
  /** A button's open-type. `ask` comes back as `action` with what the page's event says. */
  | {
      readonly t: 'action';
      readonly page: string;
      readonly ask: number;
      readonly kind: string;
      readonly detail: Readonly<Record<string, unknown>>;
    }
  /** Something of the view's own went wrong, the engine's warnings included. */
  | { readonly t: 'failed'; readonly text: string }
  | { readonly t: 'synced'; readonly n: number };

/** What the view hears back on an `action`. */
export interface ActionAnswer {
  readonly t: 'acted';
  readonly ask: number;
  readonly detail: Readonly<Record<string, unknown>> | null;
}
