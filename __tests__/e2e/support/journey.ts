import type { WorldName } from '@mocks/scenarios';
import type { Bench } from '../../../tools/flows/bench';
import type { Target } from '../../../tools/flows/hand';
import type { Limit } from './limits';
import type { Shopper } from './shopper';

/** What a journey has: an empty ledger, and phones of one target. */
export interface Setting {
  readonly target: Target;
  readonly bench: Bench;
  /** Someone with a phone in their hand and the app on its first page. */
  shopper(): Promise<Shopper>;
}

/** One story, told once and run on every target. */
export interface Journey {
  readonly name: string;
  /** Why it is not run everywhere: an entry of limits.ts. */
  readonly only?: Limit;
  /** The mock backend's worlds it is about. */
  readonly worlds?: readonly WorldName[];
  run(setting: Setting): Promise<void>;
}
