import { useEffect, useState } from 'react';
import { unfold, useLook } from './look';
import { attempt, bench, startAfresh, useBench } from './store';

const SAID_MS = 3_000;

async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
  } catch {
    throw new Error('浏览器不允许复制，请从地址栏复制链接');
  }
}

function CopyLink() {
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (!isDone) return undefined;
    const timer = setTimeout(() => setDone(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [isDone]);
  const copy = () =>
    void attempt(async () => {
      await copyLink();
      setDone(true);
    });
  return (
    <button className="tool" onClick={copy} title="打开链接的人看到同样的设置和页面">
      {isDone ? '链接已复制' : '复制链接'}
    </button>
  );
}

/** Where it runs, whether it is there, and what concerns the whole bench. */
export function Top() {
  const connected = useBench((state) => state.connected);
  const problem = useBench((state) => state.problem);
  const { panel, drawer } = useLook();
  return (
    <header className="top">
      <div className="top__line">
        <h1>两栖工作台</h1>
        <p className={`top__state${connected ? '' : ' top__state--away'}`} role="status">
          {connected ? '三台手机，一个演示后端' : '后端没有回应，正在重新连接'}
        </p>
        <CopyLink />
        <button
          className="tool"
          data-control="bench.afresh"
          data-where="bench"
          title="清空后端和三台手机"
          onClick={() => void attempt(startAfresh)}
        >
          全部重来
        </button>
        <button className="tool" aria-expanded={drawer} onClick={() => unfold({ drawer: !drawer })}>
          {drawer ? '收起记录' : '展开记录'}
        </button>
        <button className="tool" aria-expanded={panel} onClick={() => unfold({ panel: !panel })}>
          {panel ? '收起面板' : '展开面板'}
        </button>
      </div>
      {problem === null ? null : (
        <p className="problem" role="alert">
          <span>{problem}</span>
          <button className="tool" onClick={() => bench.setState({ problem: null })}>
            知道了
          </button>
        </p>
      )}
    </header>
  );
}
