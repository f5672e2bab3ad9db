import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { TARGETS, type Target } from '../../flows/hand';
import { act } from './backend';
import { backOnH5, hideH5, openOnH5 } from './h5-phone';
import { recordDeed } from './recorder';
import { attempt, bench, isRunning, setControl, useBench } from './store';

export const NAMES: Readonly<Record<Target, string>> = {
  weapp: '微信小程序',
  alipay: '支付宝小程序',
  h5: 'H5',
};

const SRC: Readonly<Record<Target, string>> = {
  weapp: '/__phones/weapp/',
  alipay: '/__phones/alipay/',
  h5: '/',
};

function Button({ name, press }: { readonly name: string; readonly press: () => void }) {
  return (
    <button className="tool" onClick={press}>
      {name}
    </button>
  );
}

function Tools({ phone }: { readonly phone: Target }) {
  const [path, setPath] = useState('');
  const [isHidden, setHidden] = useState(false);
  const running = useBench(({ minis, h5Turn }) => h5Turn >= 0 && isRunning(phone, minis));
  const deed = (what: 'back' | 'background' | 'foreground', h5: () => void) => () => {
    recordDeed(phone, { do: what });
    void attempt(async () => (phone === 'h5' ? h5() : await act({ phone, do: what })));
  };
  const open = () => {
    if (!path.startsWith('/')) return bench.setState({ problem: '页面地址以 / 开头' });
    recordDeed(phone, { do: 'open', path });
    void attempt(async () =>
      phone === 'h5' ? openOnH5(path) : await act({ phone, do: 'open', path }),
    );
  };
  const turn = () => {
    recordDeed(phone, running ? { do: 'kill' } : { do: 'start', path: '' });
    void attempt(() => setControl(phone, running ? 'device.kill' : 'device.relaunch', null));
  };
  const hide = () => {
    deed(isHidden ? 'foreground' : 'background', () => hideH5(!isHidden))();
    setHidden(!isHidden);
  };
  return (
    <div className="tools">
      <Button name="返回" press={deed('back', backOnH5)} />
      <Button name={isHidden ? '回到前台' : '切到后台'} press={hide} />
      <Button name={running ? '结束' : '启动'} press={turn} />
      <input
        aria-label={`${NAMES[phone]} 页面地址`}
        placeholder="/pages/…"
        value={path}
        onChange={({ target }) => setPath(target.value)}
        onKeyDown={({ key }) => key === 'Enter' && open()}
      />
      <Button name="打开" press={open} />
    </div>
  );
}

function Phone({ phone }: { readonly phone: Target }) {
  const ready = useBench(
    ({ minis }) => phone === 'h5' || minis.some((one) => one.phone === phone && one.ready),
  );
  const chosen = useBench((state) => state.phone === phone);
  return (
    <section className={`phone${chosen ? ' phone--chosen' : ''}`} aria-label={NAMES[phone]}>
      <button
        className="phone__name"
        aria-pressed={chosen}
        onClick={() => bench.setState({ phone })}
      >
        {NAMES[phone]}
      </button>
      <div className="phone__glass">
        {ready ? (
          <iframe data-phone={phone} title={NAMES[phone]} src={SRC[phone]} />
        ) : (
          <p className="phone__wait">正在编译，完成后自动打开</p>
        )}
      </div>
      <Tools phone={phone} />
    </section>
  );
}

const SCREEN = { width: 390, height: 844 };
/** Name, buttons and gaps around a screen. */
const AROUND = { width: 24, height: 96 };

/** As large as the three fit side by side, and never larger than life. */
function useZoom() {
  const [zoom, setZoom] = useState(1);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const main = box.current;
    if (!main) return undefined;
    const observer = new ResizeObserver(() => {
      const wide = main.clientWidth / TARGETS.length - AROUND.width;
      const high = main.clientHeight - AROUND.height;
      const fit = Math.min(1, wide / SCREEN.width, high / SCREEN.height);
      setZoom(Math.max(0.4, Math.floor(fit * 50) / 50));
    });
    observer.observe(main);
    return () => observer.disconnect();
  }, []);
  return { zoom, box };
}

/** Three phones side by side. */
export function Phones() {
  const { zoom, box } = useZoom();
  return (
    <main className="phones" ref={box} style={{ '--phone-zoom': zoom } as CSSProperties}>
      {TARGETS.map((phone) => (
        <Phone key={phone} phone={phone} />
      ))}
    </main>
  );
}
