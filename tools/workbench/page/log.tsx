import { useEffect, useState } from 'react';
import type { Minute } from '@mocks/telemetry';
import { TARGETS } from '../../flows/hand';
import { readMinutes } from './backend';
import { Flows } from './flows';
import { NAMES } from './phones';
import { useBench } from './store';

const clock = (ms: number): string =>
  new Date(ms).toLocaleTimeString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' });

const SHOWN = 200;

const nameOf = (device: string): string =>
  (TARGETS as readonly string[]).includes(device) ? NAMES[device as keyof typeof NAMES] : device;

function Requests() {
  const entries = useBench(({ requests }) => requests);
  return (
    <ol className="log" aria-label="请求">
      {entries
        .slice(-SHOWN)
        .reverse()
        .map((entry) => (
          <li key={entry.seq} className={entry.code === 'OK' ? '' : 'log--bad'}>
            <time>{clock(entry.at)}</time>
            <b>{nameOf(entry.device)}</b>
            <span>
              {entry.method} {entry.path}
            </span>
            <span>{entry.code}</span>
            <span>{Math.round(entry.ms)} ms</span>
            <span>{entry.fault ?? ''}</span>
          </li>
        ))}
    </ol>
  );
}

function Lines({ kinds, name }: { readonly kinds: readonly string[]; readonly name: string }) {
  const lines = useBench((state) => state.lines);
  return (
    <ol className="log" aria-label={name}>
      {lines
        .filter(({ kind }) => kinds.includes(kind))
        .slice(-SHOWN)
        .reverse()
        .map((line, at) => (
          <li
            key={`${String(line.at)} ${String(lines.length - at)}`}
            className={line.kind === 'fault' ? 'log--bad' : ''}
          >
            <time>{clock(line.at)}</time>
            <b>{NAMES[line.phone]}</b>
            <span>{line.text}</span>
            <span>{line.bytes === undefined ? '' : `${String(line.bytes)} B`}</span>
          </li>
        ))}
    </ol>
  );
}

const EVERY_MS = 2_000;

/** Speed and errors as the apps reported them, by the minute. */
function Minutes() {
  const [minutes, setMinutes] = useState<readonly Minute[]>([]);
  useEffect(() => {
    const read = () => void readMinutes().then((answer) => setMinutes(answer.minutes));
    read();
    const timer = setInterval(read, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <table className="minutes" aria-label="测速">
      <thead>
        <tr>
          {['时间', '指标', '端', '次数', '中位', '95 分位', '最近', '分布'].map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...minutes].reverse().flatMap(({ minute, rows }) =>
          rows.map((row) => (
            <tr key={`${String(minute)} ${row.metric} ${row.host}`}>
              <td>{clock(minute)}</td>
              <td>{row.metric}</td>
              <td>{nameOf(row.host)}</td>
              <td>{row.count}</td>
              <td>{row.p50}</td>
              <td>{row.p95}</td>
              <td>{row.last}</td>
              <td>
                {Object.entries(row.dimensions)
                  .map(([word, count]) => `${word} ${String(count)}`)
                  .join('，')}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

const TABS = {
  requests: { name: '请求', draw: () => <Requests /> },
  setData: { name: 'setData', draw: () => <Lines kinds={['setData']} name="setData" /> },
  api: { name: '宿主接口', draw: () => <Lines kinds={['api']} name="宿主接口" /> },
  faults: {
    name: '控制台与错误',
    draw: () => <Lines kinds={['console', 'fault']} name="控制台与错误" />,
  },
  speed: { name: '测速', draw: () => <Minutes /> },
  flows: { name: '录制与回放', draw: () => <Flows /> },
} as const;

/** What happens now, under the phones. */
export function Drawer() {
  const [open, setOpen] = useState<keyof typeof TABS>('requests');
  return (
    <section className="drawer" aria-label="记录">
      <nav role="tablist">
        {(Object.keys(TABS) as (keyof typeof TABS)[]).map((key) => (
          <button key={key} role="tab" aria-selected={open === key} onClick={() => setOpen(key)}>
            {TABS[key].name}
          </button>
        ))}
      </nav>
      {TABS[open].draw()}
    </section>
  );
}
