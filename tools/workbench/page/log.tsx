import { isTarget, type Target } from '../../flows/hand';
import type { PhoneLine } from '../messages';
import { NAMES } from './names';
import { useBench } from './store';

/** Beijing time, as everything of the shop's. */
export const clock = (ms: number): string =>
  new Date(ms).toLocaleTimeString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' });

const SHOWN = 200;

export const nameOf = (device: string): string => (isTarget(device) ? NAMES[device] : device);

const Empty = ({ words }: { readonly words: string }) => <p className="log__empty">{words}</p>;

interface Only {
  readonly only: Target | null;
}

export function Requests({ only }: Only) {
  const all = useBench(({ requests }) => requests);
  const entries = all.filter(({ device }) => only === null || device === only).slice(-SHOWN);
  if (entries.length === 0) return <Empty words="还没有请求" />;
  return (
    <ol className="log" aria-label="请求">
      {entries.reverse().map((entry) => (
        <li key={entry.seq} className={entry.code === 'OK' ? '' : 'log--bad'}>
          <time>{clock(entry.at)}</time>
          <b>{nameOf(entry.device)}</b>
          <span className="log__words">
            {entry.method} {entry.path}
          </span>
          <span className="log__code">{entry.code}</span>
          <span className="log__size">{Math.round(entry.ms)} ms</span>
          <span>{entry.fault ?? ''}</span>
        </li>
      ))}
    </ol>
  );
}

interface LinesProps extends Only {
  readonly kinds: readonly PhoneLine['kind'][];
  readonly name: string;
}

const NONE: Readonly<Record<PhoneLine['kind'], string>> = {
  setData: '还没有 setData；H5 直接画页面，没有 setData',
  api: '还没有调用；H5 用浏览器自己的接口，不在这里',
  console: '控制台没有输出，也没有错误',
  fault: '没有错误',
};

export function Lines({ kinds, name, only }: LinesProps) {
  const all = useBench((state) => state.lines);
  const lines = all
    .filter(({ kind, phone }) => kinds.includes(kind) && (only === null || phone === only))
    .slice(-SHOWN);
  if (lines.length === 0) return <Empty words={NONE[kinds[0] ?? 'console']} />;
  return (
    <ol className="log" aria-label={name}>
      {lines.reverse().map((line, at) => (
        <li
          key={`${String(line.at)} ${String(lines.length - at)}`}
          className={line.kind === 'fault' ? 'log--bad' : ''}
        >
          <time>{clock(line.at)}</time>
          <b>{NAMES[line.phone]}</b>
          <span className="log__words">{line.text}</span>
          <span className="log__size">
            {line.bytes === undefined ? '' : `${line.bytes.toLocaleString('zh-CN')} B`}
          </span>
        </li>
      ))}
    </ol>
  );
}
