import type { MockBackend } from '../backend';
import { action, done, optionsOf, type BackendControl } from './control';

const MINUTE = 60_000;

const SPEEDS = { '1': '正常', '60': '60 倍速', frozen: '停住' } as const;

const clockOf = (backend: MockBackend) => backend.ledger.clock;

function pace(backend: MockBackend): string {
  const { speed } = clockOf(backend).state();
  return speed === 0 ? 'frozen' : String(speed);
}

const step = (id: string, label: string, ms: number): BackendControl =>
  action({ id: `clock.${id}`, area: 'clock', label }, (backend) =>
    done(clockOf(backend).advance(ms)),
  );

/** A running clock is told by its distance from the real time, a stopped one by its time. */
function write(backend: MockBackend): string | number {
  const clock = clockOf(backend);
  return clock.state().speed === 0 ? clock.now() : `~${clock.offset()}`;
}

export const clockControls: readonly BackendControl[] = [
  {
    id: 'clock.speed',
    area: 'clock',
    label: '快慢',
    where: 'backend',
    kind: 'choice',
    options: optionsOf(SPEEDS),
    read: pace,
    rest: () => '1',
    apply: (backend, value) =>
      done(value === 'frozen' ? clockOf(backend).freeze() : clockOf(backend).run(Number(value))),
  },
  {
    id: 'clock.set',
    area: 'clock',
    label: '时间',
    where: 'backend',
    kind: 'instant',
    read: (backend) => clockOf(backend).now(),
    write,
    rest: () => '~0',
    apply: (backend, value) => {
      const clock = clockOf(backend);
      const isRelative = typeof value === 'string';
      return done(clock.set(isRelative ? clock.real() + Number(value.slice(1)) : Number(value)));
    },
  },
  step('plus-minute', '快进 1 分钟', MINUTE),
  step('plus-quarter', '快进 15 分钟', 15 * MINUTE),
  step('plus-day', '快进 1 天', 24 * 60 * MINUTE),
  action({ id: 'clock.now', area: 'clock', label: '回到现在' }, (backend) =>
    done(clockOf(backend).follow()),
  ),
];
