import type { ShownControl } from '@mocks/controls/panel';
import type { LogEntry } from '@mocks/log';
import type { Minute } from '@mocks/telemetry';
import type { Deed, PhoneLine, PhoneState, Value } from '../messages';

/** What the mock backend shows of itself. */
export interface Panel {
  readonly areas: readonly { readonly id: string; readonly label: string }[];
  readonly controls: readonly ShownControl[];
  /** What is not as at rest, as a link's text. */
  readonly state: string;
  readonly now: number;
}

const WORDS: Readonly<Record<string, string>> = {
  'unknown-trade': '没有未完成的支付',
  'no bank transfer was begun': '还没有人选择银行转账',
  'nothing waits for the desk': '没有等待人工核对的款项',
  'the order is not waiting for money': '这笔订单不在等待付款',
  closed: '这笔支付已经关闭',
};

async function answer<T>(path: string, sent?: object): Promise<T> {
  const reply = await fetch(
    path,
    sent ? { method: 'POST', body: JSON.stringify(sent) } : undefined,
  );
  const read = (await reply.json()) as T & { error?: string };
  if (!reply.ok)
    throw new Error(WORDS[read.error ?? ''] ?? read.error ?? `HTTP ${String(reply.status)}`);
  return read;
}

export const readPanel = () => answer<Panel>('/__mock/controls');
export const setBackend = (id: string, value: Value) =>
  answer<Panel>('/__mock/control', { id, value });
export const linkBackend = (state: string) => answer<Panel>('/__mock/link', { state });
export const readMinutes = () => answer<{ minutes: readonly Minute[] }>('/__mock/telemetry');
export const readLog = () => answer<{ entries: readonly LogEntry[] }>('/__mock/log');
export const readPhones = () =>
  answer<{ phones: readonly PhoneState[]; lines: readonly PhoneLine[] }>('/__workbench/state');
export const act = (deed: Deed) =>
  answer<{ phones: readonly PhoneState[] }>('/__workbench/do', deed);

interface Ears {
  log(entry: LogEntry): void;
  state(): void;
  line(line: PhoneLine): void;
  phones(phones: readonly PhoneState[]): void;
  /** The server went away, or is back. */
  connected(isConnected: boolean): void;
}

/** Hears what happens from now on, at the backend and on the phones. */
export function listen(ears: Ears): void {
  const read = <T>(event: Event): T => JSON.parse((event as MessageEvent<string>).data) as T;
  const backend = new EventSource('/__mock/events');
  backend.addEventListener('log', (event) => ears.log(read<LogEntry>(event)));
  backend.addEventListener('state', () => ears.state());
  const bench = new EventSource('/__workbench/events');
  bench.addEventListener('open', () => ears.connected(true));
  bench.addEventListener('error', () => ears.connected(false));
  bench.addEventListener('line', (event) => ears.line(read<PhoneLine>(event)));
  bench.addEventListener('phones', (event) => ears.phones(read<readonly PhoneState[]>(event)));
}
