import type { MockBackend } from '../backend';
import { ENDPOINT_LABELS } from '../endpoint-labels';
import type { EndpointName } from '../endpoints';
import { ENDPOINT_FAULTS, FAULTS, isEndpointName, isFault, type FaultName } from '../scenarios';
import { optionsOf, type BackendControl, type ControlValue } from './control';

const NONE = 'none';
const EVERYWHERE = '*';
const TIMES = { '1': '1 次', '2': '2 次', '3': '3 次', always: '一直' } as const;

interface Order {
  readonly fault: FaultName;
  /** undefined: as often as the panel's own choice says. */
  readonly times?: number;
}

const COUNT = /^(?:[1-9]\d{0,3}|always)$/;

/** `busy`, `busy*3`, `busy*always`, several in turn with `/`; null: not understood. */
function read(text: string): Order[] | null {
  if (text === NONE) return [];
  const orders = text.split('/').map((part): Order | null => {
    const [fault, times] = part.split('*');
    if (!isFault(fault)) return null;
    if (times === undefined) return { fault };
    if (!COUNT.test(times) || part.split('*').length > 2) return null;
    return { fault, times: times === 'always' ? Infinity : Number(times) };
  });
  return orders.every((order) => order !== null) ? orders : null;
}

const knows = (endpoint: string, fault: FaultName) =>
  isEndpointName(endpoint) ? ENDPOINT_FAULTS[endpoint].includes(fault) : true;

function check(endpoint: string, value: ControlValue): string | null {
  const orders = typeof value === 'string' ? read(value) : null;
  if (!orders) return `no such fault: ${String(value)}`;
  const strange = orders.find(({ fault }) => !knows(endpoint, fault));
  return strange ? `${strange.fault} makes no sense for ${endpoint}` : null;
}

const count = (times: number) => (times === Infinity ? 'always' : String(times));

const write = (backend: MockBackend, endpoint: EndpointName): string =>
  backend.faults
    .active()
    .filter((one) => one.endpoint === endpoint)
    .map(({ fault, left }) => `${fault}*${count(left)}`)
    .join('/') || NONE;

const endpoints = Object.keys(ENDPOINT_FAULTS).filter(isEndpointName);

/** The one fault that all endpoints which know it have, with the same count; else none. */
function writeEverywhere(backend: MockBackend): string {
  const [first] = backend.faults.active();
  if (!first) return NONE;
  const text = `${first.fault}*${count(first.left)}`;
  const isSame = (endpoint: EndpointName) =>
    write(backend, endpoint) === (knows(endpoint, first.fault) ? text : NONE);
  return endpoints.every(isSame) ? text : NONE;
}

const firstOf = (text: string) => /^[^*/]+/.exec(text)?.[0] ?? NONE;

function noteOf(text: string): string {
  return (read(text) ?? [])
    .map(
      ({ fault, times = 1 }) =>
        `${FAULTS[fault]}：${times === Infinity ? '一直' : `还有 ${times} 次`}`,
    )
    .join('，');
}

function faultControl(endpoint: EndpointName): BackendControl {
  return {
    id: `fault.${endpoint}`,
    area: 'faults',
    label: ENDPOINT_LABELS[endpoint],
    hint: endpoint,
    where: 'backend',
    kind: 'choice',
    options: [
      { value: NONE, label: '正常' },
      ...ENDPOINT_FAULTS[endpoint].map((value) => ({ value, label: FAULTS[value] })),
    ],
    check: (value) => check(endpoint, value),
    read: (backend) => firstOf(write(backend, endpoint)),
    write: (backend) => write(backend, endpoint),
    note: (backend) => noteOf(write(backend, endpoint)),
    rest: (backend) => {
      const everywhere = writeEverywhere(backend);
      const [order] = read(everywhere) ?? [];
      return order && knows(endpoint, order.fault) ? everywhere : NONE;
    },
    apply: (backend, value) => {
      backend.faults.clear(endpoint);
      for (const { fault, times } of read(String(value)) ?? []) {
        backend.faults.set(endpoint, fault, times ?? backend.faults.usualTimes);
      }
      return null;
    },
  };
}

const everywhere: BackendControl = {
  id: `fault.${EVERYWHERE}`,
  area: 'faults',
  label: '所有接口',
  where: 'backend',
  kind: 'choice',
  options: [{ value: NONE, label: '正常' }, ...optionsOf(FAULTS)],
  check: (value) => check(EVERYWHERE, value),
  read: (backend) => firstOf(writeEverywhere(backend)),
  write: writeEverywhere,
  note: (backend) => noteOf(writeEverywhere(backend)),
  rest: () => NONE,
  apply: (backend, value) => {
    backend.faults.clear();
    for (const { fault, times } of read(String(value)) ?? []) {
      backend.faults.setEverywhere(fault, times ?? backend.faults.usualTimes);
    }
    return null;
  },
};

const usualTimes: BackendControl = {
  id: 'fault-times',
  area: 'faults',
  label: '选中的故障发生几次',
  where: 'backend',
  kind: 'choice',
  options: optionsOf(TIMES),
  read: (backend) => count(backend.faults.usualTimes),
  apply: (backend, value) => {
    backend.faults.usualTimes = value === 'always' ? Infinity : Number(value);
    return null;
  },
};

export const faultControls: readonly BackendControl[] = [
  usualTimes,
  everywhere,
  ...endpoints.map(faultControl),
];
