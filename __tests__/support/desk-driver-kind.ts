import type { LocationOutcome, ScanOutcome } from '@/platform/health-capabilities';
import type { Way } from './driver-kind';

/** What the suite needs to know of one host's scanner and its sense of place. */
export interface DeskDriver {
  reset(): void;
  readonly place: {
    /** The phone is there, and the person lets the app know. */
    at(latitude: number, longitude: number): void;
    /** The host says anything at all through the success path, then through the failure path. */
    hostile(value: unknown, path: 'ok' | 'fail'): void;
    readonly ways: readonly Way<LocationOutcome>[];
  };
  readonly scanner: {
    readonly mode: 'camera' | 'photo';
    /** The camera looks at a code. */
    shows(text: string): void;
    /** This host reads no codes. */
    remove(): void;
    readonly ways: readonly Way<ScanOutcome>[];
  };
}
