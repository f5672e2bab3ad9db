import { useState, type KeyboardEvent } from 'react';
import { TARGETS, isTarget, type Target } from '../../flows/hand';
import { Flows } from './flows';
import { Lines, Requests } from './log';
import { useLook } from './look';
import { Minutes } from './minutes';
import { NAMES } from './names';
import { bench } from './store';

type Filter = Target | null;

const CONSOLE = ['console', 'fault'] as const;

const TABS = {
  requests: { name: '请求', draw: (only: Filter) => <Requests only={only} /> },
  setData: {
    name: 'setData',
    draw: (only: Filter) => <Lines kinds={['setData']} name="setData" only={only} />,
  },
  api: {
    name: '宿主接口',
    draw: (only: Filter) => <Lines kinds={['api']} name="宿主接口" only={only} />,
  },
  faults: {
    name: '控制台与错误',
    draw: (only: Filter) => <Lines kinds={CONSOLE} name="控制台与错误" only={only} />,
  },
  speed: { name: '测速', draw: (only: Filter) => <Minutes only={only} /> },
  flows: { name: '录制与回放', draw: () => <Flows /> },
} as const;

type Tab = keyof typeof TABS;
const KEYS = Object.keys(TABS) as Tab[];

function Tabs({ open, turn }: { readonly open: Tab; readonly turn: (tab: Tab) => void }) {
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = KEYS[(KEYS.indexOf(open) + (step ?? 0) + KEYS.length) % KEYS.length];
    if (step === undefined || !next) return;
    turn(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label="记录的种类" onKeyDown={press}>
      {KEYS.map((key) => (
        <button
          key={key}
          {...{ id: `tab-${key}`, role: 'tab', tabIndex: open === key ? 0 : -1 }}
          aria-selected={open === key}
          aria-controls="drawer-body"
          onClick={() => turn(key)}
        >
          {TABS[key].name}
        </button>
      ))}
    </div>
  );
}

/** What happens now, under the phones. */
export function Drawer() {
  const [open, setOpen] = useState<Tab>('requests');
  const [only, setOnly] = useState<Filter>(null);
  const { drawer } = useLook();
  if (!drawer) return null;
  return (
    <section className="drawer" aria-label="记录">
      <div className="drawer__head">
        <Tabs open={open} turn={setOpen} />
        {open === 'flows' ? null : (
          <span className="tools">
            <select
              aria-label="只看哪台手机"
              value={only ?? ''}
              onChange={({ target: { value } }) => setOnly(isTarget(value) ? value : null)}
            >
              <option value="">三台手机</option>
              {TARGETS.map((phone) => (
                <option key={phone} value={phone}>
                  {NAMES[phone]}
                </option>
              ))}
            </select>
            <button className="tool" onClick={() => bench.setState({ requests: [], lines: [] })}>
              清屏
            </button>
          </span>
        )}
      </div>
      <div
        {...{ className: 'drawer__body', id: 'drawer-body', role: 'tabpanel', tabIndex: 0 }}
        aria-labelledby={`tab-${open}`}
      >
        {TABS[open].draw(only)}
      </div>
    </section>
  );
}
