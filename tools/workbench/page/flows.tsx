import { useRef, useState } from 'react';
import { TARGETS, type Target } from '../../flows/hand';
import { parseFlow, runFlow, type Flow } from '../../flows/steps';
import { linkBackend } from './backend';
import { DomHand } from './dom-hand';
import { NAMES } from './names';
import { startRecording, stopRecording, useRecording } from './recorder';
import { attempt, bench, useBench } from './store';

const FILE = 'amphi.flow.json';

function save(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = FILE;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function replay(text: string, phone: Target, heard: (words: string) => void): Promise<void> {
  const flow = parseFlow(text);
  if (flow.state !== undefined) await linkBackend(flow.state);
  const hand = new DomHand(phone);
  await hand.start();
  await runFlow(hand, flow, (at) =>
    heard(`第 ${String(at + 1)} / ${String(flow.steps.length)} 步`),
  );
  heard(`完成，共 ${String(flow.steps.length)} 步`);
}

/** Records what is done on one phone, and does it again on any of the three. */
export function Flows() {
  const { phone: recorded, steps } = useRecording();
  const phone = useBench((state) => state.phone);
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const stop = () => {
    const flow: Flow = stopRecording(
      `在${NAMES[recorded ?? phone]}上录制`,
      bench.getState().panel?.state ?? '',
    );
    setText(JSON.stringify(flow, null, 2));
    setSaid(`录下 ${String(flow.steps.length)} 步`);
  };
  const run = (on: Target) =>
    void attempt(async () => {
      try {
        await replay(text, on, setSaid);
      } catch (error) {
        setSaid('没有走完');
        throw error;
      }
    });
  return (
    <section className="flows" aria-label="录制与回放">
      <div className="tools">
        {recorded === null ? (
          <button className="tool" onClick={() => startRecording(phone)}>
            录制{NAMES[phone]}
          </button>
        ) : (
          <button className="tool tool--on" onClick={stop}>
            停止录制（{steps.length} 步）
          </button>
        )}
        {TARGETS.map((on) => (
          <button key={on} className="tool" disabled={text === ''} onClick={() => run(on)}>
            在{NAMES[on]}上回放
          </button>
        ))}
        <button className="tool" disabled={text === ''} onClick={() => save(text)}>
          存为文件
        </button>
        <button className="tool" onClick={() => picker.current?.click()}>
          读入文件
        </button>
        <input
          {...{
            ref: picker,
            type: 'file',
            accept: '.json',
            hidden: true,
            'aria-label': '流程文件',
          }}
          onChange={({ target }) => void target.files?.[0]?.text().then(setText)}
        />
        <span role="status">{said}</span>
      </div>
      <textarea
        aria-label="流程"
        value={text}
        placeholder="录制后的步骤在这里，可以直接修改"
        onChange={({ target }) => setText(target.value)}
      />
    </section>
  );
}
