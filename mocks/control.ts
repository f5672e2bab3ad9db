import type { MockBackend } from './backend';
import { ENDPOINT_FAULTS, FAULTS, isEndpointName, isFault, isWorld, WORLDS } from './scenarios';

/** QA's and e2e's handle on the ledger: `/__mock/<what>`. Never part of a shop's API. */
export const CONTROL_PATH = '/__mock/';

type Body = Record<string, unknown>;

const amount = (value: unknown, fallback: number) => (typeof value === 'number' ? value : fallback);

function scenario(backend: MockBackend, body: Body): string | null {
  const { world, endpoint, fault, times } = body;
  if (world !== undefined) {
    if (!isWorld(world)) return `no such world: ${String(world)}`;
    backend.enter(world);
  }
  if (fault === undefined) return null;
  if (!isFault(fault)) return `no such fault: ${String(fault)}`;
  const budget = times === 'always' ? Infinity : amount(times, 1);
  if (endpoint === '*') {
    backend.faults.setEverywhere(fault, budget);
    return null;
  }
  if (!isEndpointName(endpoint)) return `no such endpoint: ${String(endpoint)}`;
  if (!ENDPOINT_FAULTS[endpoint].includes(fault)) return `${fault} makes no sense for ${endpoint}`;
  backend.faults.set(endpoint, fault, budget);
  return null;
}

function setClock(backend: MockBackend, body: Body): string | null {
  const { clock } = backend.ledger;
  if (typeof body.set === 'number') clock.set(body.set);
  if (typeof body.advance === 'number') clock.advance(body.advance);
  if (body.freeze === true) clock.freeze();
  if (typeof body.speed === 'number') clock.run(body.speed);
  return null;
}

function bend(backend: MockBackend, body: Body): string | null {
  const { world } = backend.ledger.books.state;
  for (const field of ['priceShift', 'stock'] as const) {
    for (const [name, value] of Object.entries((body[field] ?? {}) as Body)) {
      if (typeof value === 'number') world[field][name] = value;
    }
  }
  for (const [name, value] of Object.entries((body.offShelf ?? {}) as Body)) {
    world.offShelf[name] = value === true;
  }
  return null;
}

/** The last attempt that is still open, so a test need not know its number. */
function openTrade(backend: MockBackend): string {
  const open = Object.values(backend.ledger.books.state.attempts).filter(
    (one) => one.state === 'OPEN',
  );
  return open[open.length - 1]?.attemptNo ?? '';
}

function cashier(backend: MockBackend, body: Body): string | null {
  const trade = typeof body.trade === 'string' ? body.trade : openTrade(backend);
  const action = body.action ?? body.outcome ?? 'pay';
  if (action === 'cancel') return backend.cashier.cancel(trade) ? null : 'unknown-trade';
  const answer = backend.cashier.pay(trade);
  return answer === 'captured' || answer === 'already-paid' ? null : answer;
}

const COMMANDS: Readonly<Record<string, (backend: MockBackend, body: Body) => string | null>> = {
  scenario,
  clock: setClock,
  shop: bend,
  cashier,
  reset: (backend) => {
    backend.reset();
    return null;
  },
  clear: (backend) => {
    backend.faults.clear();
    backend.enter('calm');
    return null;
  },
};

function overview(backend: MockBackend) {
  const { ledger, faults } = backend;
  ledger.settle();
  const { state } = ledger.books;
  return {
    now: ledger.clock.now(),
    clock: ledger.clock.state(),
    world: state.world,
    faults: faults.active(),
    orders: Object.values(state.orders).map(
      ({ orderNo, userId, key, stage, status, rev, payableFen, paidBy }) => ({
        orderNo,
        userId,
        key,
        stage,
        status,
        rev,
        payableFen,
        paidBy,
      }),
    ),
    attempts: Object.values(state.attempts),
    captures: state.captures,
    broken: ledger.broken(),
    unsettled: ledger.unsettled(),
    known: { faults: FAULTS, endpoints: ENDPOINT_FAULTS, worlds: WORLDS },
  };
}

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  });

/** `GET /__mock/state`, `POST /__mock/{scenario,clock,shop,cashier,reset,clear}` with a JSON body. */
export async function control(backend: MockBackend, request: Request): Promise<Response> {
  const command = new URL(request.url).pathname.slice(CONTROL_PATH.length);
  if (request.method === 'GET' && command === 'state') return json(overview(backend));
  const run = COMMANDS[command];
  if (request.method !== 'POST' || !run) return json({ error: 'no such command' }, 404);
  const body = (await request.json().catch(() => ({}))) as Body;
  const error = run(backend, body);
  return error === null ? json({ ok: true, ...overview(backend) }) : json({ error }, 400);
}
