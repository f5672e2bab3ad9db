import { useState } from 'react';
import type { ShownControl } from '@mocks/controls/panel';
import type { Target } from '../../flows/hand';
import type { Value } from '../messages';
import type { Panel as PanelState } from './backend';
import { NAMES } from './phones';
import { recordDeed } from './recorder';
import { attempt, controlsOf, setControl, useBench } from './store';

interface ControlProps {
  readonly control: ShownControl;
  /** undefined: this phone does not have it. */
  readonly value: Value | undefined;
  readonly set: (value: Value) => void;
}

function Choice({ control, value, set }: ControlProps) {
  return (
    <select
      aria-label={control.label}
      value={String(value)}
      onChange={({ target }) => set(target.value)}
    >
      {(control.options ?? []).map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function Amount({ control, value, set }: ControlProps) {
  const { min, max, step, unit } = control;
  return (
    <span>
      <input
        {...{ type: 'number', 'aria-label': control.label, min, max, step }}
        defaultValue={String(value ?? '')}
        key={String(value)}
        onBlur={({ target }) => target.value !== String(value) && set(Number(target.value))}
      />
      {unit}
    </span>
  );
}

const BEIJING_MS = 8 * 3_600_000;
const asLocal = (ms: number) => new Date(ms + BEIJING_MS).toISOString().slice(0, 16);

/** Beijing time, whatever the computer's zone is. */
function Instant({ control, set, now }: ControlProps & { readonly now: number }) {
  const [text, setText] = useState('');
  const ms = Date.parse(`${text}:00+08:00`);
  return (
    <span>
      <input
        type="datetime-local"
        aria-label={control.label}
        value={text || asLocal(now)}
        onChange={({ target }) => setText(target.value)}
      />
      <button className="tool" onClick={() => Number.isFinite(ms) && set(ms)}>
        设定{control.label}
      </button>
    </span>
  );
}

function Face(props: ControlProps & { readonly now: number }) {
  const { control, value, set } = props;
  if (value === undefined) return <em>这台手机没有这一项</em>;
  switch (control.kind) {
    case 'choice':
      return <Choice {...props} />;
    case 'toggle':
      return (
        <input
          type="checkbox"
          aria-label={control.label}
          checked={value === true}
          onChange={({ target }) => set(target.checked)}
        />
      );
    case 'number':
      return <Amount {...props} />;
    case 'instant':
      return <Instant {...props} />;
    case 'action':
      return (
        <button className="tool" onClick={() => set(null)}>
          {control.label}
        </button>
      );
  }
}

function Row({ control, phone }: { readonly control: ShownControl; readonly phone: Target }) {
  const own = control.where === 'device';
  const value = useBench(({ minis, h5Turn }) =>
    own && h5Turn >= 0 ? controlsOf(phone, minis)[control.id] : control.value,
  );
  const now = useBench(({ panel }) => panel?.now ?? 0);
  const set = (wanted: Value) => {
    if (own) recordDeed(phone, { do: 'set', control: control.id, value: wanted });
    void attempt(() => setControl(own ? phone : 'backend', control.id, wanted));
  };
  return (
    <div
      className={`control control--${control.kind}`}
      title={control.hint}
      data-control={control.id}
      data-where={control.where}
    >
      <span className="control__label">
        {control.kind === 'action' ? '' : control.label}
        {control.note ? <small>{control.note}</small> : null}
      </span>
      <Face
        control={control}
        value={control.kind === 'action' && !own ? null : value}
        set={set}
        now={now}
      />
      {control.hint ? <small className="control__hint">{control.hint}</small> : null}
    </div>
  );
}

const fits = ({ label, id, hint }: ShownControl, words: string) =>
  `${label} ${id} ${hint ?? ''}`.toLowerCase().includes(words.trim().toLowerCase());

function Area({
  panel,
  area,
  words,
}: {
  readonly panel: PanelState;
  readonly area: PanelState['areas'][number];
  readonly words: string;
}) {
  const phone = useBench((state) => state.phone);
  const own = panel.controls.filter((control) => control.area === area.id && fits(control, words));
  if (own.length === 0) return null;
  const isLong = area.id === 'faults' && words === '';
  const title = area.id === 'device' ? `${area.label}：${NAMES[phone]}` : area.label;
  return (
    <details className="area" open={!isLong}>
      <summary>
        {title}
        <small>{own.length}</small>
      </summary>
      {own.map((control) => (
        <Row
          key={`${control.id} ${control.where === 'device' ? phone : ''}`}
          {...{ control, phone }}
        />
      ))}
    </details>
  );
}

/** Everything QA can set, drawn from the registry: a feature's own controls appear by themselves. */
export function Panel() {
  const [words, setWords] = useState('');
  const panel = useBench((state) => state.panel);
  const problem = useBench((state) => state.problem);
  return (
    <aside className="panel" aria-label="测试面板">
      <input
        className="panel__search"
        type="search"
        aria-label="搜索设置"
        placeholder="搜索设置或接口"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {problem === null ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {(panel?.areas ?? []).map((area) =>
        panel ? <Area key={area.id} {...{ panel, area, words }} /> : null,
      )}
    </aside>
  );
}
