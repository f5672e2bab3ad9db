import type { MockBackend } from '../backend';
import { controls, findControl } from './all';
import { AREAS, refuseValue, type Control, type ControlValue } from './control';
import { describeState } from './link';

/** What a panel gets: the registry without its functions, each backend control with its value. */
export interface ShownControl {
  readonly id: string;
  readonly area: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: Control['kind'];
  readonly where: Control['where'];
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly unit?: string;
  readonly value?: ControlValue;
  readonly note?: string;
}

function shown(backend: MockBackend, control: Control): ShownControl {
  const { id, area, label, hint, kind, where } = control;
  const plain = { id, area, label, kind, where, ...(hint === undefined ? {} : { hint }) };
  const { options, min, max, step, unit } = control as Partial<ShownControl>;
  const extent = kind === 'number' ? { min, max, step, unit } : {};
  const shape = { ...(options ? { options } : {}), ...extent } as Partial<ShownControl>;
  if (control.where === 'device') return { ...plain, ...shape };
  const note = control.note?.(backend) ?? '';
  return { ...plain, ...shape, value: control.read(backend), ...(note ? { note } : {}) };
}

export function showControls(backend: MockBackend) {
  return {
    areas: Object.entries(AREAS).map(([id, label]) => ({ id, label })),
    controls: controls.map((control) => shown(backend, control)),
    state: describeState(backend),
    now: backend.ledger.clock.now(),
  };
}

/** The one way to set a control. @returns what is wrong, or null when it was done. */
export function applyControl(
  backend: MockBackend,
  id: unknown,
  value: ControlValue,
): string | null {
  const control = findControl(id);
  if (!control) return `no such control: ${String(id)}`;
  const wrong = refuseValue(control, value);
  if (wrong !== null) return wrong;
  if (control.where === 'device') return `${control.id} is carried out by the device`;
  return control.apply(backend, value);
}
