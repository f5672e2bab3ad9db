import type { BuiltIn, Drawn } from '../built-in';
import { bottomSheet, type Sheet } from './bottom-sheet';
import { registerField } from './form-values';
import { flag, kept, reflect, role, text, undoAll } from './parts';
import { attributesOf, modeOf, type Mode } from './picker-modes';
import { whenTapped } from './taps';
import { wheel, type Wheel } from './wheel';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  date: ['年', '月', '日'],
  time: ['时', '分'],
  region: ['省', '市', '区'],
};

interface Open {
  readonly mode: Mode;
  readonly sheet: Sheet;
  readonly wheels: Wheel[];
  value: unknown;
}

const stateOf = kept(() => ({ open: null as Open | null, chosen: undefined as unknown }));

function fill(open: Open, drawn: Drawn): void {
  const { labels, indices } = open.mode.columns(open.value);
  labels.forEach((column, place) => {
    const name = NAMES[attributesOf(drawn).mode]?.[place] ?? `第${place + 1}列`;
    open.wheels[place] ??= wheel(open.sheet.body, name, () => turned(open, drawn, place));
    open.wheels[place]?.set(column, indices[place] ?? 0);
  });
}

const indicesOf = ({ wheels }: Open) => wheels.map((one) => one.index());

function turned(open: Open, drawn: Drawn, column: number): void {
  const { labels } = open.mode.columns(open.value);
  const indices = indicesOf(open);
  open.value = open.mode.read({ labels, indices });
  const { mode } = attributesOf(drawn);
  if (mode === 'multiSelector') {
    drawn.emit('columnchange', { column, value: indices[column] ?? 0 });
  } else if (mode !== 'selector') {
    open.value = open.mode.read(open.mode.columns(open.value));
    fill(open, drawn);
  }
}

function show(drawn: Drawn): void {
  const state = stateOf(drawn);
  if (flag(drawn.get('disabled')) || state.open) return;
  const mode = modeOf(drawn);
  const close = (tell: () => void) => () => {
    state.open = null;
    tell();
  };
  const confirm = close(() => {
    state.chosen = open.value;
    drawn.emit('change', mode.detail(open.value));
  });
  const cancel = close(() => drawn.emit('cancel', {}));
  const sheet = bottomSheet(text(drawn.get('header-text')), confirm, cancel);
  const open: Open = { mode, sheet, wheels: [], value: mode.value() };
  fill(open, drawn);
  const { labels } = mode.columns(open.value);
  open.value = mode.read({ labels, indices: indicesOf(open) });
  state.open = open;
}

export const PICKER: BuiltIn = {
  tag: 'picker',
  changed(drawn, name, value) {
    if (name === 'disabled') reflect(drawn.el, name, flag(value));
    const { open } = stateOf(drawn);
    if (!open || (name !== 'range' && name !== 'value')) return;
    if (name === 'value') open.value = open.mode.value();
    fill(open, drawn);
  },
  attached(drawn) {
    role(drawn, 'button');
    drawn.el.setAttribute('aria-haspopup', 'dialog');
    const state = stateOf(drawn);
    const field = {
      name: () => text(drawn.get('name')),
      value: () => state.chosen ?? drawn.get('value'),
      reset: () => void (state.chosen = undefined),
    };
    const close = () => state.open?.sheet.close();
    return undoAll([
      whenTapped(drawn.el, () => show(drawn)),
      registerField(drawn.el, field),
      close,
    ]);
  },
};
