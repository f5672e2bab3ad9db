import type { PlainPhone } from '../support/plain-phone';

/** One thing a built-in component does, told as on both hosts. */
export interface Case {
  readonly name: string;
  /** The sample's page it is done on, opened anew. */
  readonly page: string;
  readonly run: (phone: PlainPhone) => Promise<void>;
}
