import { useEffect, useState } from 'react';
import type { Minute } from '@mocks/telemetry';
import type { Target } from '../../flows/hand';
import { readMinutes } from './backend';
import { clock, nameOf } from './log';

const EVERY_MS = 2_000;
const HEADS = ['时间', '指标', '端', '次数', '中位', '95 分位', '最近', '分布'];

function useMinutes(): readonly Minute[] {
  const [minutes, setMinutes] = useState<readonly Minute[]>([]);
  useEffect(() => {
    const read = () =>
      void readMinutes().then(
        (answer) => setMinutes(answer.minutes),
        () => undefined,
      );
    read();
    const timer = setInterval(read, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return minutes;
}

/** Speed and errors as the apps reported them, by the minute. */
export function Minutes({ only }: { readonly only: Target | null }) {
  const minutes = useMinutes();
  const rows = [...minutes]
    .reverse()
    .flatMap(({ minute, rows: measured }) =>
      measured
        .filter(({ host }) => only === null || host === only)
        .map((row) => ({ ...row, minute })),
    );
  if (rows.length === 0) {
    return <p className="log__empty">还没有上报：先在应用的“设置”里打开“体验改进”，再用一会儿</p>;
  }
  return (
    <table className="minutes" aria-label="测速">
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${String(row.minute)} ${row.metric} ${row.host}`}>
            <td>{clock(row.minute).slice(0, 5)}</td>
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
        ))}
      </tbody>
    </table>
  );
}
