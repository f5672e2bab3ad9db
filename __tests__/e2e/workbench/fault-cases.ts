import assert from 'node:assert/strict';
import { endpoints } from '@/contract/all';
import type { Endpoint } from '@/contract/endpoint';
import { ENDPOINT_FAULTS, FAULTS, isEndpointName, type FaultName } from '@mocks/scenarios';
import type { Case } from './backend-cases';
import type { Lab } from './lab';

type Named = Pick<Endpoint, 'name' | 'method' | 'path'>;

const contract: ReadonlyMap<string, Named> = new Map(endpoints.map((one) => [one.name, one]));

const names = Object.keys(ENDPOINT_FAULTS).filter(isEndpointName);

/** Every kind of fault has its turn, the rarest first; whoever is left over gets its first. */
function turns(): ReadonlyMap<string, FaultName> {
  const knowers = (kind: FaultName) => names.filter((name) => ENDPOINT_FAULTS[name].includes(kind));
  const kinds = (Object.keys(FAULTS) as FaultName[]).sort(
    (one, other) => knowers(one).length - knowers(other).length,
  );
  const given = new Map<string, FaultName>();
  for (const kind of kinds) {
    const free = knowers(kind).find((name) => !given.has(name));
    assert.ok(free, `nobody is left for ${kind}`);
    given.set(free, kind);
  }
  return given;
}

const given = turns();

const faultOf = (name: (typeof names)[number]): FaultName => {
  const found = given.get(name) ?? ENDPOINT_FAULTS[name][0];
  assert.ok(found);
  return found;
};

/** The faults that break the line; `fetch` says no more of it than that it failed. */
const CUTS: readonly FaultName[] = ['network-error', 'reply-lost'];

/** What `fetch` rejects with when the one who asks goes away, and when its fault broke the line. */
const isExpected = (error: unknown, fault: FaultName): boolean =>
  error instanceof Error &&
  (error.name === 'AbortError' || (error.message === 'fetch failed' && CUTS.includes(fault)));

/**
 * Asks the endpoint as any client would. What is asserted is the strike in the log, and some faults
 * never answer: `leave` ends the question, and throws what this fault does not explain.
 */
function ask({ door }: Lab, { method, path }: Named, fault: FaultName): { leave(): Promise<void> } {
  const body = method === 'GET' || method === 'DELETE' ? {} : { body: '{}' };
  const headers = {
    'Content-Type': 'application/json',
    'Idempotency-Key': 'key-of-the-lab-000001',
  };
  const url = `${door.origin}/api${path.replace(/:\w+/g, '1')}`;
  const asking = new AbortController();
  const asked = fetch(url, { method, headers, ...body, signal: asking.signal }).then(
    () => null,
    (error: unknown) => error,
  );
  return {
    async leave() {
      asking.abort();
      const error = await asked;
      if (error !== null && !isExpected(error, fault)) throw error;
    },
  };
}

const struck =
  (name: (typeof names)[number]): Case =>
  async (lab) => {
    const { backend } = lab.door;
    const fault = faultOf(name);
    const seen = backend.log.last();
    const strikes = () =>
      backend.log.after(seen).some((one) => one.endpoint === name && one.fault === fault);
    const isReady = () =>
      backend.faults.active().some((one) => one.endpoint === name && one.fault === fault);
    await lab.set(`fault.${name}`, fault);
    // One of the phones may call by itself, and is struck before anybody looks.
    await lab.until(() => isReady() || strikes(), `${name} has ${fault}`);
    if (strikes()) return;
    const named = contract.get(name);
    assert.ok(named, `${name} is in the contract`);
    const client = ask(lab, named, fault);
    try {
      await lab.until(strikes, `${fault} strikes ${name}`);
    } finally {
      await client.leave();
    }
  };

const countOf = ({ door }: Lab, name: string) =>
  door.backend.faults.active().find((one) => one.endpoint === name)?.left;

/** One for each call of the contract, and the two that concern all. */
export const faultCases: Readonly<Record<string, Case>> = {
  ...Object.fromEntries(names.map((name) => [`fault.${name}`, struck(name)])),
  async 'fault-times'(lab) {
    await lab.set('fault-times', '3');
    await lab.set('fault.getHome', 'http-503');
    await lab.until(() => countOf(lab, 'getHome') === 3, 'three times');
    await lab.set('fault-times', '1');
    await lab.press('reset.faults');
  },
  async 'fault.*'(lab) {
    await lab.set('fault.*', 'http-500');
    await lab.until(() => countOf(lab, 'getHome') === 1 && countOf(lab, 'listOrders') === 1, 'all');
    await lab.phones.h5.open('/pages/tabs/category/index');
    await lab.press('reset.faults');
  },
};
