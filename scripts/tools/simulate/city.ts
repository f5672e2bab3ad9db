import { seeded } from '../seeded';
import { FAULTS, flood, type Crowd, type FaultName, type Flood } from './crowd';
import { MACHINES, type MachineName } from './machines';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** From quiet to the rush, the rush, and back (ms). */
const RAMP = 30 * MINUTE;
const RUSH = 60 * MINUTE;
export const END_MS = RAMP + RUSH + RAMP;
export const OUTAGE = { fromMs: 60 * MINUTE, toMs: 70 * MINUTE } as const;
/** The quarter of an hour before the outage: as many come as go. */
const STEADY_FROM = 45 * MINUTE;
const RECOVERY_MS = 10 * MINUTE;
/** Width of what counts as a peak. */
const PEAK_S = 5;

/** Evenly many a minute in the rush, fewer and fewer towards both ends. */
function opensAt(random: number): number {
  const area = random * (RAMP + RUSH);
  if (area < RAMP / 2) return Math.sqrt(2 * area * RAMP);
  if (area < RAMP / 2 + RUSH) return RAMP / 2 + area;
  return END_MS - Math.sqrt(2 * (RAMP + RUSH - area) * RAMP);
}

/** Four minutes on average: a queue at a door. */
const stays = (random: number): number =>
  Math.min(20 * MINUTE, Math.max(MINUTE / 2, -4 * MINUTE * Math.log(1 - random)));

export const RESTLESS = { tappers: 0.1, reopeners: 0.05, returners: 0.1 } as const;

export interface Task {
  readonly machine: MachineName;
  readonly fault: FaultName;
  readonly residents: number;
  readonly seed: number;
}

export function floodOf({ machine, fault, residents, seed }: Task): Flood {
  const crowd: Crowd = { ...RESTLESS, residents, opensAt, stays };
  const outage = { ...OUTAGE, fault: FAULTS[fault] };
  return flood({ crowd, machine: MACHINES[machine], outage, endMs: END_MS, random: seeded(seed) });
}

export interface Figures {
  readonly requests: number;
  /** Requests a second: mean before the outage, mean during it, peaks of five seconds. */
  readonly steady: number;
  readonly steadyPeak: number;
  readonly outage: number;
  readonly recoveryPeak: number;
  /** recoveryPeak by steady. */
  readonly ratio: number;
  /** Who had no code when the server came back, and stayed: how long until they had one (ms). */
  readonly half: number;
  readonly most: number;
}

const second = (ms: number) => Math.floor(ms / SECOND);

function mean(perSecond: Int32Array, fromMs: number, toMs: number): number {
  const part = perSecond.subarray(second(fromMs), second(toMs));
  return part.reduce((sum, count) => sum + count, 0) / part.length;
}

export function peak(perSecond: Int32Array, fromMs: number, toMs: number, width = PEAK_S): number {
  let most = 0;
  for (let at = second(fromMs); at + width <= second(toMs); at += 1) {
    const count = perSecond.subarray(at, at + width).reduce((sum, each) => sum + each, 0);
    most = Math.max(most, count / width);
  }
  return most;
}

/** @param floods of the parts of one city; @param scale how many residents each of theirs stands for */
export function figuresOf(floods: readonly Flood[], scale: number): Figures {
  const perSecond = sumOf(floods).map((count) => count * scale);
  const waits = Float64Array.from(floods.flatMap((each) => [...each.waits])).sort();
  const steady = mean(perSecond, STEADY_FROM, OUTAGE.fromMs);
  const recoveryPeak = peak(perSecond, OUTAGE.toMs, OUTAGE.toMs + RECOVERY_MS);
  const wait = (share: number) => waits[Math.floor((waits.length - 1) * share)] ?? 0;
  return {
    requests: perSecond.reduce((sum, count) => sum + count, 0),
    steady,
    steadyPeak: peak(perSecond, STEADY_FROM, OUTAGE.fromMs),
    outage: mean(perSecond, OUTAGE.fromMs, OUTAGE.toMs),
    recoveryPeak,
    ratio: recoveryPeak / steady,
    half: wait(0.5),
    most: wait(0.95),
  };
}

/** Residents know nothing of each other: what their halves of a city ask adds up. */
export function sumOf(floods: readonly Flood[]): Int32Array {
  const sum = new Int32Array(second(END_MS));
  for (const { perSecond } of floods)
    perSecond.forEach((count, at) => (sum[at] = (sum[at] ?? 0) + count));
  return sum;
}
