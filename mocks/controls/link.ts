import type { MockBackend } from '../backend';
import { controls, findControl } from './all';
import { refuseValue, type Control, type ControlValue } from './control';
import { clearScenarios } from './reset';

/** `id` is at `value`: one part of a link such as `world:price-up,network:slow`. */
export interface Setting {
  readonly id: string;
  readonly value: ControlValue;
}

const spell = (value: ControlValue): string =>
  typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);

/** Letters that a query string keeps as they are. */
export const formatState = (settings: readonly Setting[]): string =>
  settings.map(({ id, value }) => `${id}:${spell(value)}`).join(',');

function valueOf({ kind }: Control, text: string): ControlValue {
  if (kind === 'toggle') return text === 'on' ? true : text === 'off' ? false : text;
  const isNumber = kind === 'number' || (kind === 'instant' && /^\d+$/.test(text));
  return isNumber && /^-?\d+$/.test(text) ? Number(text) : text;
}

function parseSetting(part: string): Setting | string {
  const at = part.indexOf(':');
  const control = findControl(part.slice(0, at));
  if (at < 0 || !control) return `no such control: ${at < 0 ? part : part.slice(0, at)}`;
  if (control.kind === 'action') return `${control.id} is an action, not a state`;
  const value = valueOf(control, part.slice(at + 1));
  return refuseValue(control, value) ?? { id: control.id, value };
}

/** What a link asks for, in the registry's order; a string says what is wrong with it. */
export function parseState(text: string): readonly Setting[] | string {
  const found = new Map<string, Setting>();
  for (const part of text.split(',').filter(Boolean)) {
    const setting = parseSetting(part);
    if (typeof setting === 'string') return setting;
    if (found.has(setting.id)) return `${setting.id} is named twice`;
    found.set(setting.id, setting);
  }
  return controls.flatMap(({ id }) => found.get(id) ?? []);
}

/** What of the backend is not as at rest, as a link's text; empty: all is normal. */
export function describeState(backend: MockBackend): string {
  const settings = controls.flatMap((control): Setting[] => {
    if (control.where !== 'backend' || !control.rest) return [];
    const value = (control.write ?? control.read)(backend);
    return value === control.rest(backend) ? [] : [{ id: control.id, value }];
  });
  return formatState(settings);
}

export type Applied =
  /** `device`: what the device has to do itself. */
  { readonly ok: true; readonly device: readonly Setting[] } | { readonly error: string };

/** Brings the backend into the link's state; what the link does not name is normal. Orders stay. */
export function applyState(backend: MockBackend, text: string): Applied {
  const settings = parseState(text);
  if (typeof settings === 'string') return { error: settings };
  clearScenarios(backend);
  backend.ledger.clock.follow();
  const device: Setting[] = [];
  for (const setting of settings) {
    const control = findControl(setting.id);
    if (control?.where === 'backend') {
      const error = control.apply(backend, setting.value);
      if (error !== null) return { error };
    } else device.push(setting);
  }
  return { ok: true, device };
}
