import { endingOf, groupOf } from '@/domain/telemetry/classes';
import { METRICS } from '@/domain/telemetry/metrics';
import { isKnown, uint32 } from '@/domain/telemetry/sample';
import { services, watchCalls } from '@/services';
import { persisted } from '@/state/persisted';
import { settings } from '@/state/settings';
import { createTelemetry, QUEUE_LIMIT, type Waiting } from './create-telemetry';
import { createPageWatch } from './watch-pages';

const { api, now, platform, telemetry: plan } = services;
const { lifecycle, navigation, telemetry: host } = platform;
const startedAt = now();
/** An error that comes again and again says nothing new. */
const ERRORS_A_LAUNCH = 20;

function isWaiting(raw: unknown): raw is Waiting {
  const { sample, at } = (raw ?? {}) as Partial<Waiting>;
  return (
    sample !== undefined &&
    isKnown(sample.metric, sample.dimension) &&
    uint32(sample.value) === sample.value &&
    typeof at === 'number'
  );
}

const disk = persisted<readonly Waiting[]>('amphi.telemetry', (raw) =>
  Array.isArray(raw) ? raw.filter(isWaiting).slice(-QUEUE_LIMIT) : null,
);

const batchOf = (waiting: readonly Waiting[]) => ({
  host: platform.device.host,
  version: services.version,
  samples: waiting.map(({ sample, at }) => ({ ...sample, agoMs: uint32(now() - at) ?? 0 })),
});

function tellHost(waiting: readonly Waiting[]): void {
  for (const { sample } of waiting) {
    const metric = METRICS.find(({ name }) => name === sample.metric);
    if (metric) host.report({ id: metric.id, value: sample.value, dimension: sample.dimension });
  }
}

export const telemetry = createTelemetry({
  async send(waiting) {
    tellHost(waiting);
    return !plan.toBackend || (await api.reportTelemetry(batchOf(waiting))).ok;
  },
  handOver: (waiting) => host.handOver(plan.url, JSON.stringify(batchOf(waiting))),
  keep: (waiting) => (waiting.length > 0 ? void disk.save(waiting) : disk.clear()),
  kept() {
    const waiting = disk.load() ?? [];
    disk.clear();
    return waiting;
  },
  isOnline: lifecycle.isOnline,
  now,
  random: services.random,
  rate: plan.rate,
  setTimer: (run, ms) => setTimeout(run, ms),
  clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
});

const { record } = telemetry;
let readVitals: ReturnType<typeof host.observe> = () => [];

/** Told by the cache of reads what is on its way and what has come. */
export const pageWatch = createPageWatch({
  record,
  now,
  startedAt,
  onFirst: () => {
    if (telemetry.isOn()) readVitals = host.observe();
  },
});

function recordVitals(): void {
  const page = pageWatch.first();
  if (page === null) return;
  for (const { metric, value } of readVitals()) record(metric, value, page);
}

/** Once, at launch. Listens; never does anything that a person would wait for. */
export function startTelemetry(): void {
  let errors = ERRORS_A_LAUNCH;
  telemetry.allow(settings.getState().improve);
  settings.subscribe(({ improve }) => telemetry.allow(improve));
  navigation.onMove(pageWatch.opening);
  lifecycle.onNetwork((online) => (online ? telemetry.online() : undefined));
  lifecycle.onHide(() => {
    recordVitals();
    telemetry.leave();
  });
  host.onError((error) => {
    if (errors > 0) record('error', 1, error);
    errors -= 1;
  });
  watchCalls(({ path }, ms, result) => {
    const group = groupOf(path);
    if (group !== null) record('request', ms, `${group}.${endingOf(result)}`);
  });
}
