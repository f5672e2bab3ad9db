import type { FaultName, WorldName } from '@mocks/scenarios';

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run \`npm run e2e\`.`);
  return value;
}

/** Where the shop is served, and the browser that visits it. */
export const site = { url: required('AMPHI_URL'), chromium: required('CHROMIUM_PATH') };

interface LedgerOrder {
  readonly orderNo: string;
  readonly stage: string;
  readonly payableFen: number;
}

interface Ledger {
  readonly orders: readonly LedgerOrder[];
  readonly captures: readonly { readonly orderNo: string; readonly outcome: string }[];
  readonly broken: readonly string[];
  readonly unsettled: readonly string[];
}

export async function answer<T>(path: string, init?: RequestInit): Promise<T> {
  const reply = await fetch(site.url + path, init);
  if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`);
  return (await reply.json()) as T;
}

const command = (name: string, body: object) =>
  answer<Ledger>(`/__mock/${name}`, { method: 'POST', body: JSON.stringify(body) });

/** The mock backend's own handle: what the ledger holds, and what shall go wrong. */
export const backend = {
  ledger: () => answer<Ledger>('/__mock/state'),
  reset: () => command('reset', {}),
  world: (world: WorldName) => command('scenario', { world }),
  fault: (endpoint: string, fault: FaultName, times: number | 'always' = 1) =>
    command('scenario', { endpoint, fault, times }),
  calm: () => command('clear', {}),
  advance: (ms: number) => command('clock', { advance: ms }),
};

interface Listed {
  readonly spuId: string;
  readonly title: string;
  readonly soldOut: boolean;
}

/** Products of the first page of the feed that can be bought, in its order. */
export async function goods(): Promise<readonly Listed[]> {
  const { data } = await answer<{ data: { items: readonly Listed[] } }>('/api/products');
  return data.items.filter(({ soldOut }) => !soldOut);
}
