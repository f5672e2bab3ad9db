import type { HttpHandler } from 'msw';
import { GATEWAY_PATH } from './paths';
import { createChanges, type Changes } from './changes';
import { createFaults, type Faults } from './faults';
import type { Backend } from './handle';
import { apiHandlers } from './handlers/all';
import { createLedger, type Ledger } from './ledger/ledger';
import type { Cashier } from './ledger/cashier';
import { calm } from './ledger/state';
import { createLog, type RequestLog } from './log';
import { createNetwork, type Network } from './network';
import { isWorld, WORLDS, type WorldName, type WorldPlan } from './scenarios';
import type { Clock } from './clock';

export interface BackendOptions {
  readonly seed?: number;
  readonly clock?: Clock;
  /** Where the endpoints hang; `*` is any origin. */
  readonly base?: string;
  /** Origin of the H5 app, when it is not the one that serves the API. */
  readonly h5Origin?: string;
  /** How faults wait; tests give one that does not. */
  readonly wait?: (ms: number) => Promise<void>;
  readonly onChange?: () => void;
}

export interface MockBackend {
  readonly ledger: Ledger;
  readonly cashier: Cashier;
  readonly faults: Faults;
  readonly network: Network;
  readonly log: RequestLog;
  readonly changes: Changes;
  readonly handlers: HttpHandler[];
  /** The one that was entered last. */
  world(): WorldName;
  enter(world: WorldName): void;
  /** Empty ledger, no faults, calm world. */
  reset(): void;
}

export const RETURN_PATH = '/pages/trade/result/index';
const TOP_UP_PATH = '/pages/wallet/topup/index';

const sleep = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });

function enterWorld(ledger: Ledger, name: WorldName): void {
  const plan: WorldPlan = WORLDS[name];
  const { state } = ledger.books;
  state.world = structuredClone({ ...calm(), ...plan.world });
  state.worldName = name;
  if (plan.dropTokens) state.tokens = {};
}

/** One backend of its own: nothing is shared between two of them but the catalogue. */
export function createMockBackend(options: BackendOptions = {}): MockBackend {
  const { base = '*/api', h5Origin, wait = sleep, onChange = () => undefined } = options;
  const ledger = createLedger(options);
  const faults = createFaults();
  const network = createNetwork();
  const changes = createChanges();
  const log = createLog(
    () => ledger.books.state,
    () => ledger.clock.real(),
    (entry) => changes.tell({ type: 'log', entry }),
  );
  const spoiler = { wait, last: new Map(), held: new Map() };
  const doorsFor: Backend['doorsFor'] = (request) => {
    const { origin } = new URL(request.url);
    return {
      gatewayUrl: `${h5Origin ?? origin}${GATEWAY_PATH}`,
      payUrl: `${h5Origin ?? origin}/c/`,
      returnUrl: (orderNo) => `${h5Origin ?? origin}${RETURN_PATH}?orderNo=${orderNo}`,
      topUpUrl: (topUpNo) => `${h5Origin ?? origin}${TOP_UP_PATH}?topUpNo=${topUpNo}`,
    };
  };
  const backend: Backend = { ledger, faults, network, log, spoiler, base, doorsFor, onChange };
  return {
    ledger,
    cashier: ledger.cashier,
    faults,
    network,
    log,
    changes,
    handlers: apiHandlers(backend),
    world: () => {
      const { worldName } = ledger.books.state;
      return isWorld(worldName) ? worldName : 'calm';
    },
    enter: (world) => enterWorld(ledger, world),
    reset: () => {
      ledger.reset();
      faults.clear();
      faults.usualTimes = 1;
      network.choose('normal');
      spoiler.last.clear();
      spoiler.held.clear();
    },
  };
}
