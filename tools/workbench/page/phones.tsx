import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { TARGETS, type Target } from '../../flows/hand';
import type { PhoneState, Stage } from '../messages';
import { NAMES } from './names';
import { PhoneTools } from './phone-tools';
import { bench, stateOf, useBench } from './store';

const SRC: Readonly<Record<Target, string>> = {
  weapp: '/__phones/weapp/',
  alipay: '/__phones/alipay/',
  h5: '/',
};

const WAITS: Readonly<Record<Exclude<Stage, 'ready'>, string>> = {
  waiting: '还没有编译，轮到它时会自动开始',
  building: '正在编译，完成后自动打开',
};

function Glass({ phone, stage, life, running }: PhoneState) {
  if (stage === 'ready') {
    return (
      <>
        <iframe key={life} data-phone={phone} title={NAMES[phone]} src={SRC[phone]} />
        {phone === 'h5' && !running ? <p className="phone__off">页面已关闭</p> : null}
      </>
    );
  }
  return (
    <p className={`phone__wait phone__wait--${stage}`} role="status">
      {WAITS[stage]}
    </p>
  );
}

const UNKNOWN: Omit<PhoneState, 'phone'> = {
  ...{ stage: 'waiting', life: 0, running: false, hidden: false, controls: {}, where: '' },
};

function Phone({ phone }: { readonly phone: Target }) {
  const state = useBench(({ phones }) => stateOf(phone, phones)) ?? { ...UNKNOWN, phone };
  const chosen = useBench((all) => all.phone === phone);
  return (
    <section className={`phone${chosen ? ' phone--chosen' : ''}`} aria-label={NAMES[phone]}>
      <button
        className="phone__name"
        aria-pressed={chosen}
        title="在面板里设置这台手机"
        onClick={() => bench.setState({ phone })}
      >
        {NAMES[phone]}
      </button>
      <div className="phone__slot">
        <div className="phone__glass">
          <Glass {...state} />
        </div>
      </div>
      <PhoneTools {...state} />
    </section>
  );
}

const SCREEN = { width: 390, height: 844 };
/** Name, buttons and gaps around a screen. */
const AROUND = { width: 32, height: 136 };
const SMALLEST = 0.4;
const LARGEST = 1.3;

/** As large as the three fit side by side. */
function useZoom() {
  const [zoom, setZoom] = useState(1);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const main = box.current;
    if (!main) return undefined;
    const observer = new ResizeObserver(() => {
      const wide = main.clientWidth / TARGETS.length - AROUND.width;
      const high = main.clientHeight - AROUND.height;
      const fit = Math.min(LARGEST, wide / SCREEN.width, high / SCREEN.height);
      setZoom(Math.max(SMALLEST, Math.floor(fit * 50) / 50));
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
