import { useRef, useState } from 'react';
import { benchOver } from '../../flows/bench';
import { TARGETS, type Target } from '../../flows/hand';
import { playFlow } from '../../flows/play';
import { parseFlow, type Flow } from '../../flows/steps';
import { linkBackend } from './backend';
import { DomHand } from './dom-hand';
import { NAMES } from './names';
import { recordDeed, startRecording, stopRecording, useRecording } from './recorder';
import { attempt, bench, refreshPanel, setControl, stateOf, useBench } from './store';

const FILE = 'amphi.flow.json';
const HOMES = ['', '/', '/pages/tabs/home/index'];

function save(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = FILE;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Nobody has ever bought anything, and the phone is new; scenarios stay. */
async function empty(phone: Target, state: string): Promise<void> {
  await setControl('backend', 'reset.all', null);
  await linkBackend(state);
  await setControl(phone, 'device.reset', null);
}

async function record(phone: Target, isFresh: boolean): Promise<void> {
  const { panel, phones } = bench.getState();
  const where = stateOf(phone, phones)?.where ?? '';
  if (isFresh) await empty(phone, panel?.state ?? '');
  startRecording(phone);
  if (!isFresh && !HOMES.includes(where)) recordDeed(phone, { do: 'open', path: where });
}

async function replay(
  text: string,
  phone: Target,
  isFresh: boolean,
  heard: (words: string) => void,
): Promise<void> {
  const flow = parseFlow(text);
  if (isFresh) await empty(phone, flow.state ?? '');
  const hand = new DomHand(phone);
  await hand.start();
  const ask = (request: Request) => fetch(request);
  const count = String(flow.steps.length);
  await playFlow(hand, benchOver(phone, ask, location.origin), flow, (at) =>
    heard(`${NAMES[phone]}：第 ${String(at + 1)} 步，共 ${count} 步`),
  );
  heard(`${NAMES[phone]}：全部 ${count} 步都走通了`);
  await refreshPanel();
}

function Files({ text, take }: { readonly text: string; take: (text: string) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button className="tool" disabled={text === ''} onClick={() => save(text)}>
        存为文件
      </button>
      <button className="tool" onClick={() => picker.current?.click()}>
        读入文件
      </button>
      <input
        {...{ ref: picker, type: 'file', accept: '.json', hidden: true }}
        aria-label="流程文件"
        onChange={({ target }) => void target.files?.[0]?.text().then(take)}
      />
    </>
  );
}

function Record(props: { readonly isFresh: boolean; readonly take: (flow: Flow) => void }) {
  const { phone: recorded, steps } = useRecording();
  const phone = useBench((state) => state.phone);
  const isReady = useBench(({ phones }) => stateOf(phone, phones)?.stage === 'ready');
  if (recorded === null) {
    return (
      <button
        className="tool"
        disabled={!isReady}
        onClick={() => void attempt(() => record(phone, props.isFresh))}
      >
        录制{NAMES[phone]}
      </button>
    );
  }
  const stop = () => {
    const state = bench.getState().panel?.state ?? '';
    props.take(stopRecording(`在${NAMES[recorded]}上录制`, state));
  };
  return (
    <button className="tool tool--on" onClick={stop}>
      停止录制{NAMES[recorded]}（{steps.length} 步）
    </button>
  );
}

interface ReplayProps {
  readonly text: string;
  readonly isFresh: boolean;
  readonly say: (words: string) => void;
}

function Replay({ text, isFresh, say }: ReplayProps) {
  const [busy, setBusy] = useState(false);
  const phones = useBench((state) => state.phones);
  const run = async (on: Target) => {
    setBusy(true);
    await attempt(async () => {
      try {
        await replay(text, on, isFresh, say);
      } catch (error) {
        say(`${NAMES[on]}：没有走完`);
        throw error;
      }
    });
    setBusy(false);
  };
  return TARGETS.map((on) => (
    <button
      key={on}
      className="tool"
      disabled={busy || text === '' || stateOf(on, phones)?.stage !== 'ready'}
      onClick={() => void run(on)}
    >
      在{NAMES[on]}上回放
    </button>
  ));
}

/** Records what is done on one phone, and does it again on any of the three. */
export function Flows() {
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const [isFresh, setFresh] = useState(true);
  const take = (flow: Flow) => {
    setText(JSON.stringify(flow, null, 2));
    setSaid(`录下 ${String(flow.steps.length)} 步`);
  };
  return (
    <section className="flows" aria-label="录制与回放">
      <div className="tools">
        <Record isFresh={isFresh} take={take} />
        <Replay text={text} isFresh={isFresh} say={setSaid} />
        <Files text={text} take={setText} />
        <label className="flows__fresh">
          <input
            type="checkbox"
            checked={isFresh}
            onChange={({ target }) => setFresh(target.checked)}
          />
          从清空的后端和手机开始
        </label>
        <span role="status">{said}</span>
      </div>
      <p className="flows__hint">
        要在三台手机上都走到付款，录制前先把“身份”选为会员：H5 会在回放开始时替会员登录。
      </p>
      <textarea
        aria-label="流程"
        value={text}
        placeholder="录制后的步骤在这里，可以直接修改"
        onChange={({ target }) => setText(target.value)}
      />
    </section>
  );
}
