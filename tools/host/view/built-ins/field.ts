import type { Drawn } from '../built-in';
import { hostAction } from './host';
import { flag, number, own, reflect, text, undoAll } from './parts';

export type Field = HTMLInputElement | HTMLTextAreaElement;

/** px a phone's keyboard covers. */
const KEYBOARD = 260;

const SPEED = 0.25;

function paintPlaceholder({ el, get }: Drawn, field: Field): void {
  const shown = el.querySelector<HTMLElement>(':scope > .host-placeholder');
  if (!shown) return;
  shown.textContent = field.value === '' ? text(get('placeholder')) : '';
  shown.className = `host-placeholder ${text(get('placeholder-class'))}`;
  shown.style.cssText = text(get('placeholder-style'));
}

/** The name a field is found by belongs to what takes the keys. */
function nameField({ el, get }: Drawn, field: Field): void {
  const name = text(get('aria-label'), text(get('placeholder')));
  el.removeAttribute('aria-label');
  el.removeAttribute('role');
  if (name === '') field.removeAttribute('aria-label');
  else field.setAttribute('aria-label', name);
  field.placeholder = text(get('placeholder'));
}

const KEYS = ['send', 'search', 'next', 'go', 'done'];

function cursorOf(drawn: Drawn): number | null {
  const cursor = number(drawn.get('cursor'), -1);
  return cursor >= 0 ? cursor : null;
}

function select(drawn: Drawn, field: Field): void {
  const start = number(drawn.get('selection-start'), -1);
  const end = number(drawn.get('selection-end'), -1);
  const cursor = cursorOf(drawn) ?? field.value.length;
  if (start >= 0 && end >= start) field.setSelectionRange(start, end);
  else field.setSelectionRange(cursor, cursor);
}

export function focusField(drawn: Drawn, field: Field): void {
  if (flag(drawn.get('disabled')) || document.activeElement === field) return;
  field.focus({ preventScroll: drawn.get('adjust-position') === false });
  select(drawn, field);
}

/** The host's own hand on the text: what is typed stays until the page gives another value. */
export function setValue(drawn: Drawn, field: Field, value: unknown): void {
  const next = text(value);
  if (field.value === next) return;
  field.value = next;
  if (document.activeElement === field) select(drawn, field);
  paintPlaceholder(drawn, field);
}

/** @returns whether the attribute is one that both kinds of fields have */
export function fieldChanged(drawn: Drawn, field: Field, name: string, value: unknown): boolean {
  if (name === 'value') setValue(drawn, field, value);
  else if (name === 'maxlength') {
    const most = number(value, 140);
    if (most < 0) field.removeAttribute('maxlength');
    else field.maxLength = most;
  } else if (name === 'disabled') {
    field.disabled = flag(value);
    reflect(drawn.el, 'disabled', flag(value));
  } else if (name === 'confirm-type') {
    field.enterKeyHint = KEYS.includes(text(value)) ? text(value) : 'enter';
  } else if (name === 'focus') {
    if (flag(value) && drawn.el.isConnected) focusField(drawn, field);
    else if (document.activeElement === field) field.blur();
  } else if (name.startsWith('placeholder') || name.startsWith('aria-')) {
    nameField(drawn, field);
    paintPlaceholder(drawn, field);
  } else return false;
  return true;
}

function keyboard({ emit }: Drawn, height: number): void {
  emit('keyboardheightchange', { height, duration: height > 0 ? SPEED : 0 });
  hostAction('keyboard', { height }).catch(reportError);
}

/** Events of a field, in the host's words. `keyCode` is that of the last key. */
export function fieldEvents(drawn: Drawn, field: Field, typed: () => void): () => void {
  const { emit } = drawn;
  let keyCode = 0;
  const cursor = () => field.selectionStart ?? field.value.length;
  const told = () => ({ value: field.value, cursor: cursor(), keyCode });
  const confirms = () =>
    field instanceof HTMLInputElement || text(drawn.get('confirm-type'), 'return') !== 'return';
  if (flag(drawn.get('focus')) || flag(drawn.get('auto-focus'))) focusField(drawn, field);
  paintPlaceholder(drawn, field);
  return undoAll([
    own<KeyboardEvent>(field, 'keydown', (event) => {
      keyCode = event.keyCode;
      if (event.key !== 'Enter' || event.isComposing || !confirms()) return;
      event.preventDefault();
      emit('confirm', { value: field.value });
      if (!flag(drawn.get('confirm-hold'))) field.blur();
    }),
    own<InputEvent>(field, 'input', (event) => {
      if (event.data?.length === 1) keyCode = event.data.charCodeAt(0);
      paintPlaceholder(drawn, field);
      typed();
      emit('input', told());
    }),
    own(field, 'change', () => undefined),
    own(field, 'focus', () => {
      emit('focus', { value: field.value, height: KEYBOARD });
      keyboard(drawn, KEYBOARD);
    }),
    own(field, 'blur', () => {
      emit('blur', { value: field.value, cursor: cursor() });
      keyboard(drawn, 0);
    }),
  ]);
}
