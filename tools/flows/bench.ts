import type { Product } from '@/domain/catalog/product';
import type { FaultName, WorldName } from '@mocks/scenarios';
import { MOCK_SMS_CODE } from '@mocks/ledger/accounts';
import type { ControlValue } from '@mocks/controls/control';
import type { Target } from './hand';

interface LedgerOrder {
  readonly orderNo: string;
  readonly stage: string;
  readonly payableFen: number;
}

interface LedgerTransfer {
  readonly orderNo: string;
  readonly remark: string;
  readonly creditedFen: number;
  readonly proofs: readonly {
    readonly kind: string;
    readonly sides: readonly [number, number] | null;
    readonly marks: readonly string[];
  }[];
}

export interface Ledger {
  readonly now: number;
  readonly orders: readonly LedgerOrder[];
  readonly captures: readonly { readonly orderNo: string; readonly outcome: string }[];
  readonly transfers: readonly LedgerTransfer[];
  /** Rules of the ledger that do not hold. */
  readonly broken: readonly string[];
  /** What is still on its way: money, refunds. */
  readonly unsettled: readonly string[];
}

interface Listed {
  readonly spuId: string;
  readonly title: string;
  readonly soldOut: boolean;
}

/** Who shops, as the shop knows them. */
export interface Customer {
  readonly phone: string;
  readonly name: string;
  readonly detail: string;
  readonly codes: readonly string[];
}

/** The mock backend of the phones on it: what its ledger holds, and what shall go wrong. */
export interface Bench {
  ledger(): Promise<Ledger>;
  reset(): Promise<void>;
  world(world: WorldName): Promise<void>;
  fault(endpoint: string, fault: FaultName, times?: number | 'always'): Promise<void>;
  /** Faults, world and network back to normal; orders and the clock stay. */
  calm(): Promise<void>;
  /** The server's clock jumps ahead. */
  advance(ms: number): Promise<void>;
  /** One of QA's controls that the backend carries out. */
  set(control: string, value: ControlValue): Promise<void>;
  /** The whole state at once, as a tester's link writes it. */
  enter(state: string): Promise<void>;
  /** Products of the first page of the feed that can be bought, in its order. */
  goods(): Promise<readonly Listed[]>;
  product(spuId: string): Promise<Product>;
  /** Somebody with a code of their own: each call draws a new one, and gives its token. */
  newCode(): Promise<string>;
  /** The customer has an account and an address from an earlier visit, on another device. */
  makeKnown(customer: Customer): Promise<void>;
}

export type Ask = (request: Request) => Promise<Response>;

/** Past the server's wait between two codes for one number. */
const RESEND_MS = 61_000;

const RESIDENT = '13600006666';

async function read<T>(reply: Response, what: string): Promise<T> {
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${what}: ${text}`);
  return JSON.parse(text) as T;
}

function connect(ask: Ask, origin: string) {
  let calls = 0;
  const get = async <T>(path: string, token = '') => {
    const headers = token ? { Authorization: `Bearer ${token}` } : {};
    return read<T>(await ask(new Request(origin + path, { headers })), path);
  };
  const post = async <T>(path: string, body: object, headers: Record<string, string> = {}) => {
    const request = new Request(origin + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return read<T>(await ask(request), path);
  };
  const call = async <T>(path: string, body: object, token = ''): Promise<T> => {
    calls += 1;
    const { code, data } = await post<{ code: string; data?: unknown }>(`/api${path}`, body, {
      'Idempotency-Key': `bench-${String(Date.now())}-${String(calls)}`,
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    });
    if (code !== 'OK') throw new Error(`${path} was answered with ${code}`);
    return data as T;
  };
  const command = async (name: string, body: object) => {
    await post(`/__mock/${name}`, body);
  };
  return { get, call, command };
}

/** @param owner who is signed in to the host app of the phones */
export function benchOver(target: Target, ask: Ask, origin: string, owner = 'lin'): Bench {
  const { get, call, command } = connect(ask, origin);
  const signIn = async (phone: string) => {
    if (target !== 'h5') {
      const code = `${owner}.bench${String(Date.now())}`;
      return call<{ token: string }>('/session/host', { host: target, code });
    }
    await call('/session/sms-code', { phone });
    return call<{ token: string }>('/session/phone', { phone, smsCode: MOCK_SMS_CODE });
  };
  let resident = '';
  return {
    ledger: () => get('/__mock/state'),
    reset() {
      // A ledger that begins anew knows nobody's token.
      resident = '';
      return command('reset', {});
    },
    world: (world) => command('scenario', { world }),
    fault: (endpoint, fault, times = 1) => command('scenario', { endpoint, fault, times }),
    calm: () => command('clear', {}),
    advance: (ms) => command('clock', { advance: ms }),
    set: (id, value) => command('control', { id, value }),
    enter: (state) => command('link', { state }),
    async goods() {
      const { data } = await get<{ data: { items: readonly Listed[] } }>('/api/products');
      return data.items.filter(({ soldOut }) => !soldOut);
    },
    async product(spuId) {
      return (await get<{ data: Product }>(`/api/products/${spuId}`)).data;
    },
    async newCode() {
      if (resident === '') {
        await command('control', { id: 'health.ready', value: true });
        await call('/session/sms-code', { phone: RESIDENT });
        const sms = { phone: RESIDENT, smsCode: MOCK_SMS_CODE };
        resident = (await call<{ token: string }>('/session/phone', sms)).token;
      }
      const path = '/api/health/people/self/code';
      return (await get<{ data: { token: string } }>(path, resident)).data.token;
    },
    async makeKnown({ phone, name, detail, codes }) {
      const { token } = await signIn(phone);
      const input = { name, phone, region: codes, detail, isDefault: true };
      await call('/addresses', { input }, token);
      if (target === 'h5') await command('clock', { advance: RESEND_MS });
    },
  };
}
