import type { Channel, Invocation } from '@/platform/capabilities';
import type { PhotosDriver } from './photos-kind';

/** Our own cashier page, as the backend links it. */
export const LINK = `https://pay.shop.example.com/c/#${'t'.repeat(43)}`;

/** One way for a host to misbehave, and what the adapter has to make of it. */
export interface Way<T> {
  readonly name: string;
  readonly expected: T;
  arrange(): void;
}

/** What the shared contract suite needs to know of one host: how it is told what to answer. */
export interface Driver {
  reset(): void;
  readonly request: {
    answer(status: number, text: string): void;
    /** Answers with anything at all through the success path, then through the failure path. */
    hostile(value: unknown, path: 'ok' | 'fail'): void;
    silent(): void;
    /** Each call waits until the test answers it with its own URL. */
    hold(): { release(): void; readonly open: () => number };
    sent(): { url: string; method: string; headers: unknown; body: unknown } | undefined;
    readonly failures: readonly Way<unknown>[];
  };
  readonly login: {
    readonly code: unknown;
    readonly ways: readonly Way<unknown>[];
    silent(): void;
    calls(): number;
    hostile(value: unknown): void;
    readonly proof: { event: unknown; arrange(): void; expected: unknown };
    readonly refusedProof: { event: unknown; arrange(): void; expected: unknown };
  };
  readonly payment: {
    readonly scene: string;
    /** Best first. */
    readonly channels: readonly Channel[];
    /** The channel that `good` is for leaves the app. */
    readonly external: boolean;
    readonly good: Invocation;
    /** What a good call ends in. */
    readonly goodOutcome: string;
    readonly refused: readonly unknown[];
    /** What a screen shows instead of a cashier: it leaves, and nothing is opened. */
    readonly shown: readonly Invocation[];
    /** How often a cashier was opened. */
    opened(): number;
    readonly ways: readonly Way<string>[];
    /** Answers the cashier's callback with anything; absent where there is no callback. */
    hostile?(value: unknown, path: 'ok' | 'fail'): void;
    silent?(): void;
  };
  readonly storage: {
    /** Bytes of a value that this host no longer takes; null where only a full disk stops it. */
    readonly limit: number | null;
    refuse(): void;
    unreadable(): void;
    junk(key: string, value: unknown): void;
  };
  readonly lifecycle: {
    show(): void;
    hide(): void;
    network(online: boolean): void;
  };
  readonly clipboard: {
    readonly announcesItself: boolean;
    ok(): void;
    copied(): string | undefined;
    readonly ways: readonly Way<string>[];
  };
  readonly photos: PhotosDriver;
  readonly device: {
    readonly host: string;
    readonly random: 'bytes' | 'unsupported';
    noRandom(): void;
    weakRandom(): void;
    broken(): void;
    call(answer: boolean): void;
    /** Turns the host dark; null where the host has no dark theme to tell of. */
    readonly dark: (() => void) | null;
  };
  readonly navigation: {
    /** The host says no to the next moves. */
    refuse(): void;
    fill(pages: number): void;
    /** Behaviour at a full stack. */
    readonly full: 'replaced' | 'opened';
    /** null: nobody answers. */
    answerConfirm(yes: boolean | null): void;
    toasted(): string | undefined;
    badge(): string | null;
    title(): string | undefined;
  };
  readonly share: { readonly mode: string };
  readonly telemetry: {
    /** What the host's own console was told; null where there is none. */
    readonly reported: (() => readonly unknown[]) | null;
    /** Ways in which the console is not there. */
    readonly gone: readonly (() => void)[];
    /** What was handed over while leaving; null where a host can't. */
    readonly handed: (() => Promise<readonly { url: string; json: string }[]>) | null;
    readonly cannotHandOver: readonly (() => void)[];
    uncaught(error: unknown): void;
    rejected(reason: unknown): void;
  };
  updates(): { arrive(): void; remove(): void; restarts(): number };
}
