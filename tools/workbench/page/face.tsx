import { useState } from 'react';
import type { ShownControl } from '@mocks/controls/panel';
import type { Value } from '../messages';

export interface FaceProps {
  readonly control: ShownControl;
  readonly value: Value | undefined;
  /** Values that cannot be chosen here. */
  readonly without: readonly string[];
  readonly set: (value: Value) => void;
  /** The server's time, epoch ms. */
  readonly now: number;
  /** Id of the words that explain it. */
  readonly hint: string | undefined;
}

function Choice({ control, value, without, set, hint }: FaceProps) {
  return (
    <select
      aria-label={control.label}
      aria-describedby={hint}
      value={String(value)}
      onChange={({ target }) => set(target.value)}
    >
      {(control.options ?? [])
        .filter((option) => !without.includes(option.value))
        .map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
    </select>
  );
}

function Amount({ control, value, set, hint }: FaceProps) {
  const { min, max, step, unit } = control;
  const keep = (text: string) => {
    if (text !== '' && text !== String(value)) set(Number(text));
  };
  return (
    <span className="amount">
      <input
        {...{ type: 'number', 'aria-label': control.label, 'aria-describedby': hint }}
        {...{ min, max, step, defaultValue: String(value ?? '') }}
        key={String(value)}
        onBlur={({ target }) => keep(target.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && keep(currentTarget.value)}
      />
      {unit}
    </span>
  );
}

const BEIJING_MS = 8 * 3_600_000;
const asLocal = (ms: number) => new Date(ms + BEIJING_MS).toISOString().slice(0, 16);

/** Beijing time, whatever the computer's zone is. */
function Instant({ control, set, now, hint }: FaceProps) {
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? asLocal(now);
  const ms = Date.parse(`${shown}:00+08:00`);
  const keep = () => {
    if (!Number.isFinite(ms)) return;
    setText(null);
    set(ms);
  };
  return (
    <span className="amount">
      <input
        type="datetime-local"
        aria-label={`${control.label}（北京时间）`}
        aria-describedby={hint}
        value={shown}
        onChange={({ target }) => setText(target.value)}
      />
      <button className="tool" onClick={keep}>
        设为这个时间
      </button>
    </span>
  );
}

/** What a control is set with. */
export function Face(props: FaceProps) {
  const { control, value, set, hint } = props;
  switch (control.kind) {
    case 'choice':
      return <Choice {...props} />;
    case 'toggle':
      return (
        <input
          type="checkbox"
          aria-label={control.label}
          aria-describedby={hint}
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
        <button className="tool" title={control.hint} onClick={() => set(null)}>
          {control.label}
        </button>
      );
  }
}
