import { useState } from 'react';
import type { ShownControl } from '@mocks/controls/panel';
import type { Target } from '../../flows/hand';
import type { Value } from '../messages';
import type { Panel as PanelState } from './backend';
import { Face } from './face';
import { limitOf } from './limits';
import { NAMES } from './names';
import { recordDeed } from './recorder';
import { attempt, setControl, stateOf, useBench } from './store';

interface RowProps {
  readonly control: ShownControl;
  readonly phone: Target;
}

function useControl({ control, phone }: RowProps) {
  const own = control.where === 'device';
  const value = useBench(({ phones }) =>
    own ? stateOf(phone, phones)?.controls[control.id] : (control.value ?? null),
  );
  const set = (wanted: Value) => {
    if (own) recordDeed(phone, { do: 'set', control: control.id, value: wanted });
    void attempt(() => setControl(own ? phone : 'backend', control.id, wanted));
  };
  return { value, set, limit: own ? limitOf(phone, control.id) : {} };
}

function Words({ id, lines }: { readonly id: string; readonly lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <small className="control__hint" id={id}>
      {lines.join('；')}
    </small>
  );
}

function Row({ control, phone }: RowProps) {
  const { value, set, limit } = useControl({ control, phone });
  const now = useBench(({ panel }) => panel?.now ?? 0);
  const isAction = control.kind === 'action';
  const lines = [control.note, isAction ? '' : control.hint, limit.why ?? limit.instead].filter(
    (line): line is string => line !== undefined && line !== '',
  );
  const id = `hint-${control.id}`;
  const isAbsent = limit.why !== undefined || value === undefined;
  return (
    <div
      className={`control control--${control.kind}`}
      data-control={control.id}
      data-where={control.where}
    >
      {isAction ? null : <span className="control__label">{control.label}</span>}
      {isAbsent ? (
        <em>{limit.why === undefined ? '手机准备好后可用' : '不适用'}</em>
      ) : (
        <Face
          {...{ control, value, set, now, without: limit.without ?? [] }}
          hint={lines.length > 0 ? id : undefined}
        />
      )}
      <Words id={id} lines={lines} />
    </div>
  );
}

const fits = ({ label, id, hint }: ShownControl, words: string) =>
  `${label} ${id} ${hint ?? ''}`.toLowerCase().includes(words.trim().toLowerCase());

interface AreaProps {
  readonly controls: readonly ShownControl[];
  readonly area: PanelState['areas'][number];
  readonly isOpen: boolean;
}

function Area({ controls, area, isOpen }: AreaProps) {
  const phone = useBench((state) => state.phone);
  const fields = controls.filter(({ kind }) => kind !== 'action');
  const actions = controls.filter(({ kind }) => kind === 'action');
  const row = (control: ShownControl) => (
    <Row key={`${control.id} ${control.where === 'device' ? phone : ''}`} {...{ control, phone }} />
  );
  return (
    <details className="area" open={isOpen}>
      <summary>
        {area.id === 'device' ? NAMES[phone] : area.label}
        <small>{controls.length}</small>
      </summary>
      {fields.map(row)}
      {actions.length === 0 ? null : <div className="area__actions">{actions.map(row)}</div>}
    </details>
  );
}

/** The chosen phone's own settings are at the top, where a hand that came from it looks first. */
const inOrder = ({ areas }: PanelState) =>
  [...areas].sort((one, other) => Number(other.id === 'device') - Number(one.id === 'device'));

/** Everything QA can set, drawn from the registry: a feature's own controls appear by themselves. */
export function Panel() {
  const [words, setWords] = useState('');
  const panel = useBench((state) => state.panel);
  const areas = panel === null ? [] : inOrder(panel);
  const found = areas.map((area) => ({
    area,
    controls: (panel?.controls ?? []).filter((one) => one.area === area.id && fits(one, words)),
  }));
  const isEmpty = panel !== null && found.every(({ controls }) => controls.length === 0);
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
      {found.map(({ area, controls }) =>
        controls.length === 0 ? null : (
          <Area
            key={area.id}
            {...{ area, controls, isOpen: area.id !== 'faults' || words !== '' }}
          />
        ),
      )}
      {isEmpty ? <p className="panel__none">没有找到“{words}”</p> : null}
    </aside>
  );
}
