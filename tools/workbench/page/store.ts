import { createStore, useStore } from 'zustand';
import type { LogEntry } from '@mocks/log';
import { TARGETS, type Target } from '../../flows/hand';
import type { PhoneLine, PhoneState, Value } from '../messages';
import {
  act,
  linkBackend,
  listen,
  readLog,
  readPanel,
  readPhones,
  setBackend,
  type Panel,
} from './backend';
import { h5Controls, h5IsRunning, h5Where, openOnH5, setOnH5 } from './h5-phone';
import { describeLink, parseLink } from './link';

const KEEP = 400;

export interface BenchState {
  readonly panel: Panel | null;
  readonly minis: readonly PhoneState[];
  /** Bumped when something of the H5 phone changed: it is asked, not stored. */
  readonly h5Turn: number;
  /** The phone whose own controls are shown. */
  readonly phone: Target;
  readonly requests: readonly LogEntry[];
  readonly lines: readonly PhoneLine[];
  /** The last thing that could not be done, in words. */
  readonly problem: string | null;
}

export const bench = createStore<BenchState>()(() => ({
  ...{ panel: null, minis: [], h5Turn: 0, phone: 'weapp', requests: [], lines: [], problem: null },
}));

export const useBench = <T>(pick: (state: BenchState) => T): T => useStore(bench, pick);

const newest = <T>(list: readonly T[], one: T): readonly T[] => [...list, one].slice(-KEEP);

const nameless = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Does it, and says so when it could not be done. */
export async function attempt(work: () => Promise<unknown> | undefined): Promise<void> {
  try {
    await work();
    bench.setState({ problem: null });
  } catch (error) {
    bench.setState({ problem: nameless(error) });
  }
}

const refresh = async () => bench.setState({ panel: await readPanel() });

/** What one phone's own controls stand at. */
export function controlsOf(
  phone: Target,
  minis: readonly PhoneState[],
): Readonly<Record<string, Value>> {
  return phone === 'h5' ? h5Controls() : (minis.find((one) => one.phone === phone)?.controls ?? {});
}

export function isRunning(phone: Target, minis: readonly PhoneState[]): boolean {
  return phone === 'h5' ? h5IsRunning() : minis.some((one) => one.phone === phone && one.running);
}

export async function setControl(
  where: 'backend' | Target,
  id: string,
  value: Value,
): Promise<void> {
  if (where === 'backend') bench.setState({ panel: await setBackend(id, value) });
  else if (where === 'h5') {
    setOnH5(id, value);
    bench.setState(({ h5Turn }) => ({ h5Turn: h5Turn + 1 }));
  } else bench.setState({ minis: (await act({ phone: where, do: 'set', id, value })).phones });
  writeAddress();
}

/** The address of this page says what is set, so that a link shows somebody else the same. */
function writeAddress(): void {
  const { panel, minis } = bench.getState();
  const phones = Object.fromEntries(
    TARGETS.map((phone) => [
      phone,
      {
        controls: controlsOf(phone, minis),
        where: phone === 'h5' ? h5Where() : (minis.find((one) => one.phone === phone)?.where ?? ''),
      },
    ]),
  );
  history.replaceState(null, '', describeLink(panel?.state ?? '', phones));
}

async function applyAddress(): Promise<void> {
  const link = parseLink(location.search);
  if (link === null) return;
  await linkBackend(link.backend);
  for (const { phone, settings, path } of link.phones) {
    for (const [id, value] of settings) await setControl(phone, id, value);
    if (path === '') continue;
    if (phone === 'h5') openOnH5(path);
    else await act({ phone, do: 'open', path });
  }
}

const ADDRESS_EVERY_MS = 1_000;

/** Reads what there is, brings it into the address's state, and follows what happens. */
export async function begin(): Promise<void> {
  const [log, phones] = await Promise.all([readLog(), readPhones()]);
  bench.setState({ requests: log.entries.slice(-KEEP), minis: phones.phones, lines: phones.lines });
  await attempt(applyAddress);
  await refresh();
  listen({
    log: (entry) => bench.setState(({ requests }) => ({ requests: newest(requests, entry) })),
    state: () => void attempt(refresh),
    line: (line) => bench.setState(({ lines }) => ({ lines: newest(lines, line) })),
    phones: (minis) => bench.setState({ minis }),
  });
  setInterval(() => {
    void readPhones().then(({ phones: minis }) => {
      bench.setState({ minis });
      writeAddress();
    });
  }, ADDRESS_EVERY_MS);
}
