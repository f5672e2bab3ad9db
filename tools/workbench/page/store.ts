import { createStore, useStore } from 'zustand';
import type { LogEntry } from '@mocks/log';
import { TARGETS, type Target } from '../../flows/hand';
import type { PhoneLine, PhoneState, Value } from '../messages';
import { act, readPanel, setBackend, type Panel } from './backend';
import { h5State, setOnH5 } from './h5-phone';
import { awayFromRest } from './link';

const KEEP = 400;

export interface BenchState {
  readonly panel: Panel | null;
  readonly phones: readonly PhoneState[];
  /** The phone whose own controls are shown. */
  readonly phone: Target;
  readonly requests: readonly LogEntry[];
  readonly lines: readonly PhoneLine[];
  /** The last thing that could not be done, in words. */
  readonly problem: string | null;
  readonly connected: boolean;
}

export const bench = createStore<BenchState>()(() => ({
  ...{ panel: null, phones: [], phone: 'weapp', requests: [], lines: [], problem: null },
  connected: true,
}));

export const useBench = <T>(pick: (state: BenchState) => T): T => useStore(bench, pick);

export const newest = <T>(list: readonly T[], ...ones: readonly T[]): readonly T[] =>
  [...list, ...ones].slice(-KEEP);

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Does it, and says so when it could not be done. */
export async function attempt(work: () => Promise<unknown> | undefined): Promise<void> {
  try {
    await work();
    bench.setState({ problem: null });
  } catch (error) {
    bench.setState({ problem: wordsOf(error) });
  }
}

export const refreshPanel = async () => bench.setState({ panel: await readPanel() });

export const stateOf = (phone: Target, phones: readonly PhoneState[]): PhoneState | undefined =>
  phones.find((one) => one.phone === phone);

/** What the server says, and of the H5 phone what this page knows. */
export function takePhones(told: readonly PhoneState[]): void {
  const phones = TARGETS.flatMap((phone) => {
    const one = stateOf(phone, told);
    return one ? [phone === 'h5' ? { ...one, ...h5State() } : one] : [];
  });
  if (JSON.stringify(phones) !== JSON.stringify(bench.getState().phones)) {
    bench.setState({ phones });
  }
}

/** Asks the H5 phone anew. */
export const lookAtH5 = (): void => takePhones(bench.getState().phones);

export async function setControl(
  where: 'backend' | Target,
  id: string,
  value: Value,
): Promise<void> {
  if (where === 'backend') bench.setState({ panel: await setBackend(id, value) });
  else if (where === 'h5') {
    setOnH5(id, value);
    lookAtH5();
  } else takePhones((await act({ phone: where, do: 'set', id, value })).phones);
}

/** The backend and all three phones as on the first day. */
export async function startAfresh(): Promise<void> {
  await setControl('backend', 'reset.all', null);
  for (const { phone, stage, controls } of bench.getState().phones) {
    if (stage !== 'ready') continue;
    for (const [id, value] of awayFromRest(phone, controls)) {
      await setControl(phone, id, value);
    }
    await setControl(phone, 'device.reset', null);
  }
}
