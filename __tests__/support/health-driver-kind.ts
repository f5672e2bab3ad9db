/** What the shared suite of the second door needs to know of one host. */
export interface HealthDriver {
  reset(): void;
  readonly light: {
    /** null: the host lets nobody change it. */
    readonly can: {
      is(value: unknown): void;
      asked(): unknown;
      refuse(): void;
      silent(): void;
      missing(): void;
    } | null;
  };
  readonly capture: {
    /** The host hides a page from pictures and recordings; what it was asked last. */
    readonly hides: { asked(): unknown; refuse(): void; missing(): void } | null;
    /** The host tells of pictures. */
    readonly picture: (() => void) | null;
    /** The host tells of recordings. */
    readonly records: { turn(on: boolean): void; is(state: unknown): void; missing(): void } | null;
  };
  readonly prefetch: { has(value: unknown): void; nothing(): void; missing(): void } | null;
  readonly twins: readonly string[];
}
