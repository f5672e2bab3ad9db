import type { BuiltIn, Drawn } from '../built-in';
import { fieldChanged, fieldEvents, focusField, setValue, type Field } from './field';
import { registerField } from './form-values';
import { hostName } from './host';
import { flag, inner, kept, length, reflect, text, undoAll } from './parts';
import { whenTapped } from './taps';

const MODES: Readonly<Record<string, string>> = {
  number: 'numeric',
  numberpad: 'numeric',
  digit: 'decimal',
  digitpad: 'decimal',
  tel: 'tel',
};

function make(el: HTMLElement, tag: 'input' | 'textarea'): Field {
  const field = inner(el, tag, 'host-field');
  field.maxLength = 140;
  field.autocomplete = 'off';
  inner(el, 'div', 'host-placeholder').setAttribute('aria-hidden', 'true');
  return field;
}

const inputOf = kept(({ el }) => make(el, 'input') as HTMLInputElement);
const areaOf = kept(({ el }) => make(el, 'textarea') as HTMLTextAreaElement);
const linesOf = kept(() => ({ told: 0 }));

function inForm(drawn: Drawn, field: Field, typed: () => void): () => void {
  return registerField(drawn.el, {
    name: () => text(drawn.get('name')),
    value: () => field.value,
    reset: () => {
      setValue(drawn, field, drawn.get('value'));
      typed();
    },
  });
}

const input: BuiltIn = {
  tag: 'input',
  changed(drawn, name, value) {
    const field = inputOf(drawn);
    if (fieldChanged(drawn, field, name, value)) return;
    if (name === 'type') field.inputMode = MODES[text(value)] ?? 'text';
    if (name === 'type' || name === 'password') {
      const hides = flag(drawn.get('password')) || drawn.get('type') === 'safe-password';
      field.type = hides ? 'password' : 'text';
    }
  },
  attached(drawn) {
    const field = inputOf(drawn);
    const label = whenTapped(drawn.el, () => focusField(drawn, field));
    return undoAll([
      label,
      inForm(drawn, field, () => undefined),
      fieldEvents(drawn, field, () => undefined),
    ]);
  },
};

function measure(drawn: Drawn, area: HTMLTextAreaElement): void {
  const style = getComputedStyle(area);
  const line = length(style.lineHeight, parseFloat(style.fontSize) * 1.4);
  const kept = area.style.height;
  area.style.height = '0';
  const height = area.scrollHeight;
  const isFree = flag(drawn.get('auto-height'));
  area.style.height = isFree ? `${height}px` : kept;
  const lines = Math.max(1, Math.round(height / line));
  if (lines === linesOf(drawn).told) return;
  linesOf(drawn).told = lines;
  drawn.emit('linechange', { height, heightRpx: (height * 750) / innerWidth, lineCount: lines });
}

/** Alipay counts what was typed in a corner unless told not to. */
function count(drawn: Drawn, area: HTMLTextAreaElement): void {
  const shows = hostName() === 'alipay' && flag(drawn.get('show-count'));
  if (shows) drawn.el.dataset.count = `${area.value.length}/${area.maxLength}`;
  else delete drawn.el.dataset.count;
}

const textarea: BuiltIn = {
  tag: 'textarea',
  changed(drawn, name, value) {
    const area = areaOf(drawn);
    if (name === 'auto-height') reflect(drawn.el, name, flag(value));
    fieldChanged(drawn, area, name, value);
    if (name === 'value' && flag(drawn.get('auto-height')) && drawn.el.isConnected) {
      measure(drawn, area);
    }
    count(drawn, area);
  },
  attached(drawn) {
    const area = areaOf(drawn);
    const typed = () => {
      measure(drawn, area);
      count(drawn, area);
    };
    typed();
    const label = whenTapped(drawn.el, () => focusField(drawn, area));
    return undoAll([label, inForm(drawn, area, typed), fieldEvents(drawn, area, typed)]);
  },
};

export const FIELDS: readonly BuiltIn[] = [input, textarea];
