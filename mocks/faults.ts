import type { EndpointName } from './endpoints';
import { ENDPOINT_FAULTS, type FaultName } from './scenarios';

export interface ActiveFault {
  readonly endpoint: EndpointName;
  readonly fault: FaultName;
  /** Calls it still spoils; Infinity: until it is taken away. */
  left: number;
}

export interface Faults {
  /** @throws RangeError when the fault makes no sense for the endpoint. */
  set(endpoint: EndpointName, fault: FaultName, times?: number): void;
  /** Every endpoint that knows the fault. */
  setEverywhere(fault: FaultName, times?: number): void;
  /** Of one endpoint, or all. */
  clear(endpoint?: EndpointName): void;
  /** Calls that a fault spoils when nobody says how many. */
  usualTimes: number;
  active(): readonly ActiveFault[];
  /** The fault that spoils this call, counted. */
  take(endpoint: EndpointName): FaultName | null;
}

export function createFaults(): Faults {
  let queue: ActiveFault[] = [];
  const set = (endpoint: EndpointName, fault: FaultName, times = 1) => {
    if (!ENDPOINT_FAULTS[endpoint].includes(fault)) {
      throw new RangeError(`${fault} makes no sense for ${endpoint}`);
    }
    queue.push({ endpoint, fault, left: times });
  };
  return {
    set,
    setEverywhere: (fault, times = Infinity) => {
      for (const endpoint of Object.keys(ENDPOINT_FAULTS) as EndpointName[]) {
        if (ENDPOINT_FAULTS[endpoint].includes(fault)) set(endpoint, fault, times);
      }
    },
    usualTimes: 1,
    clear: (endpoint) => {
      queue = endpoint ? queue.filter((fault) => fault.endpoint !== endpoint) : [];
    },
    active: () => queue.map((fault) => ({ ...fault })),
    take: (endpoint) => {
      const found = queue.find((fault) => fault.endpoint === endpoint);
      if (!found) return null;
      found.left -= 1;
      if (found.left <= 0) queue = queue.filter((fault) => fault !== found);
      return found.fault;
    },
  };
}
