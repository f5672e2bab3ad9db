import type { MockBackend } from './backend';
import { atCashier } from './controls/cashier';
import type { ControlValue } from './controls/control';
import { applyState, describeState } from './controls/link';
import { applyControl, showControls } from './controls/panel';
import { clearScenarios } from './controls/reset';
import { eventStream } from './event-stream';
import { ENDPOINT_FAULTS, FAULTS, isEndpointName, isFault, isWorld, WORLDS } from './scenarios';
import { telemetryByMinute } from './telemetry';

/** QA's and e2e's handle on the ledger: `/__mock/<what>`. Never part of a shop's API. */
export const CONTROL_PATH = '/__mock/';

type Body = Record<string, unknown>;

const amount = (value: unknown, fallback: number) => (typeof value === 'number' ? value : fallback);

/** Queues behind the faults that are already set, unlike the panel's control, which replaces them. */
function queueFault(backend: MockBackend, { endpoint, fault, times }: Body): string | null {
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

function scenario(backend: MockBackend, body: Body): string | null {
  const { world, fault } = body;
  if (world !== undefined) {
    if (!isWorld(world)) return `no such world: ${String(world)}`;
    backend.enter(world);
  }
  return fault === undefined ? null : queueFault(backend, body);
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

function cashier(backend: MockBackend, body: Body): string | null {
  const trade = typeof body.trade === 'string' ? body.trade : undefined;
  const action = body.action ?? body.outcome ?? 'pay';
  return atCashier(backend, action === 'cancel' ? 'cancel' : 'pay', trade);
}

function link(backend: MockBackend, { state }: Body): string | null {
  const applied = applyState(backend, typeof state === 'string' ? state : '');
  return 'error' in applied ? applied.error : null;
}

const COMMANDS: Readonly<Record<string, (backend: MockBackend, body: Body) => string | null>> = {
  scenario,
  clock: setClock,
  shop: bend,
  cashier,
  link,
  control: (backend, { id, value = null }) => applyControl(backend, id, value as ControlValue),
  reset: (backend) => {
    backend.reset();
    return null;
  },
  clear: (backend) => {
    clearScenarios(backend);
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
    transfers: Object.values(state.transfers ?? {}),
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

function tell(backend: MockBackend, what: string, query: URLSearchParams): Response | null {
  switch (what) {
    case 'state':
      return json(overview(backend));
    case 'controls':
      return json(showControls(backend));
    case 'log': {
      const entries = backend.log.after(Number(query.get('after') ?? 0) || 0);
      return json({ last: backend.log.last(), entries });
    }
    case 'telemetry':
      return json({ minutes: telemetryByMinute(backend.ledger.books) });
    case 'events':
      return eventStream(backend.changes);
    default:
      return null;
  }
}

async function order(backend: MockBackend, command: string, request: Request): Promise<Response> {
  const run = COMMANDS[command];
  if (!run) return json({ error: 'no such command' }, 404);
  const body = (await request.json().catch(() => ({}))) as Body;
  const error = run(backend, body);
  if (error !== null) return json({ error }, 400);
  const id = command === 'control' ? String(body.id) : command;
  backend.changes.tell({ type: 'state', id, state: describeState(backend) });
  if (command !== 'control' && command !== 'link') return json({ ok: true, ...overview(backend) });
  return json({ ok: true, ...showControls(backend) });
}

/**
 * `GET /__mock/{state,controls,log,telemetry,events}`,
 * `POST /__mock/{control,link,scenario,clock,shop,cashier,reset,clear}` with a JSON body.
 */
export async function control(backend: MockBackend, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const command = url.pathname.slice(CONTROL_PATH.length);
  const answer =
    request.method === 'GET'
      ? tell(backend, command, url.searchParams)
      : request.method === 'POST'
        ? await order(backend, command, request)
        : null;
  return answer ?? json({ error: 'no such command' }, 404);
}
