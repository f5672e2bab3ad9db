import type { ScreenLight } from './health-capabilities';
import { askHost, numberField, type HostAnswer } from './host-call';
import type { Unsupported } from './unsupported';

const PATIENCE_MS = 2_000;
const OLD: Unsupported = { kind: 'unsupported', reason: 'this version of the host is too old' };

interface Ways {
  readonly read: HostCall | undefined;
  readonly write: HostCall | undefined;
  /** What the host calls the number. */
  readonly field: 'value' | 'brightness';
}

/** WeChat and Alipay differ in the name of the number only. */
export function hostScreenLight(ways: () => Ways): ScreenLight {
  return {
    async read() {
      const { read, field } = ways();
      const answer = await askHost(read, {}, PATIENCE_MS);
      if (answer.kind === 'missing') return OLD;
      const value = answer.kind === 'ok' ? numberField(answer.value, field) : null;
      return value !== null && value >= -1 && value <= 1 ? value : null;
    },
    async set(value) {
      const { write, field } = ways();
      return outcome(await askHost(write, { [field]: value }, PATIENCE_MS));
    },
  };
}

function outcome({ kind }: HostAnswer): 'set' | 'failed' | Unsupported {
  if (kind === 'missing') return OLD;
  return kind === 'ok' ? 'set' : 'failed';
}
