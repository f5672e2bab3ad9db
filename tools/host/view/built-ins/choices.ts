import type { BuiltIn, Drawn } from '../built-in';
import { withId } from './element';
import { registerField } from './form-values';
import { hostName } from './host';
import { flag, kept, reflect, role, text, undoAll } from './parts';
import { actFor, whenTapped } from './taps';

interface Choice {
  readonly el: HTMLElement;
  readonly get: Drawn['get'];
  checked: boolean;
  set(checked: boolean): void;
}

const choices = new WeakMap<Element, Choice>();

function boxOf({ el, get }: Drawn): HTMLElement {
  const box = document.createElement('span');
  box.className = 'host-box';
  box.style.setProperty('--host-color', text(get('color')));
  el.insertBefore(box, el.firstChild);
  return box;
}

const choiceOf = kept((drawn): Choice => {
  const { el, get } = drawn;
  boxOf(drawn);
  const choice: Choice = {
    ...{ el, get, checked: false },
    set(checked) {
      choice.checked = checked;
      reflect(el, 'data-checked', checked);
      el.setAttribute('aria-checked', String(checked));
    },
  };
  choice.set(false);
  choices.set(el, choice);
  return choice;
});

function changed(drawn: Drawn, name: string, value: unknown): void {
  const choice = choiceOf(drawn);
  if (name === 'checked') choice.set(flag(value));
  if (name === 'type') reflect(drawn.el, 'type', value);
  if (name === 'color') {
    const box = drawn.el.querySelector<HTMLElement>(':scope > .host-box');
    box?.style.setProperty('--host-color', text(value));
  }
  if (name === 'disabled') {
    reflect(drawn.el, 'disabled', flag(value));
    drawn.el.setAttribute('aria-disabled', String(flag(value)));
  }
}

const onSwitch: BuiltIn = {
  tag: 'switch',
  changed,
  attached(drawn) {
    const choice = choiceOf(drawn);
    role(drawn, 'switch');
    const field = {
      name: () => text(drawn.get('name')),
      value: () => choice.checked,
      reset: () => choice.set(flag(drawn.get('checked'))),
    };
    const turn = () => {
      if (flag(drawn.get('disabled'))) return;
      choice.set(!choice.checked);
      drawn.emit('change', { value: choice.checked });
    };
    return undoAll([whenTapped(drawn.el, turn), registerField(drawn.el, field)]);
  },
};

const inGroup = (group: Element, tag: string): readonly Choice[] =>
  [...group.querySelectorAll(tag)].flatMap((el) => choices.get(el) ?? []);

const valueOf = (choice: Choice): string => text(choice.get('value'));

/** Groups say what is chosen; by the group's element. */
const groups = new WeakMap<Element, () => void>();

function chosen(drawn: Drawn, tag: 'checkbox' | 'radio', choice: Choice): void {
  const group = drawn.el.closest(`wx-${tag}-group`);
  if (flag(drawn.get('disabled')) || (tag === 'radio' && choice.checked)) return;
  if (tag === 'radio' && group) for (const one of inGroup(group, 'wx-radio')) one.set(false);
  choice.set(!choice.checked);
  if (hostName() === 'alipay') drawn.emit('change', { value: choice.checked });
  if (group) groups.get(group)?.();
}

const choose = (tag: 'checkbox' | 'radio'): BuiltIn => ({
  tag,
  changed,
  attached(drawn) {
    const choice = choiceOf(drawn);
    role(drawn, tag);
    return whenTapped(drawn.el, () => chosen(drawn, tag, choice));
  },
});

const group = (tag: 'checkbox' | 'radio'): BuiltIn => ({
  tag: `${tag}-group`,
  attached(drawn) {
    const all = () => inGroup(drawn.el, `wx-${tag}`);
    const value = () => {
      const names = all()
        .filter((one) => one.checked)
        .map(valueOf);
      return tag === 'radio' ? (names[0] ?? '') : names;
    };
    if (tag === 'radio') role(drawn, 'radiogroup');
    groups.set(drawn.el, () => drawn.emit('change', { value: value() }));
    return registerField(drawn.el, {
      name: () => text(drawn.get('name')),
      value,
      reset: () => all().forEach((one) => one.set(flag(one.get('checked')))),
    });
  },
});

const CONTROLS = 'wx-switch, wx-checkbox, wx-radio, wx-input, wx-textarea, wx-button, wx-picker';

function controlOf({ el, get }: Drawn): HTMLElement | null {
  const id = text(get('for'));
  return id === '' ? el.querySelector(CONTROLS) : withId(document, id);
}

/** Who does not see the words beside a choice hears them as its name. */
function nameControl(drawn: Drawn): void {
  const control = controlOf(drawn);
  const words = drawn.el.innerText.trim();
  if (!control || !choices.has(control) || words === '') return;
  if (control.innerText.trim() === '' && !control.hasAttribute('aria-label')) {
    control.setAttribute('aria-label', words);
  }
}

const label: BuiltIn = {
  tag: 'label',
  attached(drawn) {
    const frame = requestAnimationFrame(() => nameControl(drawn));
    const undo = whenTapped(drawn.el, () => {
      const control = controlOf(drawn);
      if (control) actFor(control);
    });
    return undoAll([undo, () => cancelAnimationFrame(frame)]);
  },
};

export const CHOICES: readonly BuiltIn[] = [
  onSwitch,
  choose('checkbox'),
  group('checkbox'),
  choose('radio'),
  group('radio'),
  label,
];
