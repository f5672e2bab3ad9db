import type { Way } from './driver-kind';

/** How a host is told what the person picks. */
export interface PhotosDriver {
  /** The person takes these files; `seen` is the size the host tells. */
  take(...files: readonly { readonly bytes: Uint8Array; readonly seen?: number }[]): void;
  /** The host can make pictures smaller, into this one. */
  shrinkTo(bytes: Uint8Array | null): void;
  readonly ways: readonly Way<string>[];
  /** Answers the chooser with anything; absent where there is no callback. */
  hostile?(value: unknown, path: 'ok' | 'fail'): void;
  /** Nobody answers the chooser. */
  silent(): void;
}
