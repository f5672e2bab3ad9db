import { createStore, useStore } from 'zustand';
import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import { browserWords, CASHIER_WORDS } from '../../flows/cashier-words';
import { CASHIER_ENDS, ROLES, type Role, type Target, type Thing } from '../../flows/hand';
import type { Flow, Step } from '../../flows/steps';
import { placeOf } from './find';
import { documentsOf } from './frames';

interface Recording {
  /** The phone that is being recorded; null: none. */
  readonly phone: Target | null;
  readonly steps: readonly Step[];
}

export const recording = createStore<Recording>()(() => ({ phone: null, steps: [] }));
export const useRecording = () => useStore(recording);

/** Notes a deed of the workbench's own buttons, when this phone is being recorded. */
export function recordDeed(phone: Target, step: Step): void {
  if (recording.getState().phone !== phone) return;
  recording.setState(({ steps }) => ({ steps: [...steps, step] }));
}

const ENDS = new Map(
  CASHIER_ENDS.flatMap((end) => [
    [CASHIER_WORDS[end], end] as const,
    [browserWords(end), end] as const,
  ]),
);

const NAMED =
  'button, a, [role="button"], [role="link"], [role="tab"], [role="checkbox"], [role="radio"], [role="switch"]';

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

function dialogAround(element: Element): string | null {
  const dialog = element.closest('[role="dialog"], [role="alertdialog"]');
  return dialog ? clean(computeAccessibleName(dialog)) : null;
}

const isCashier = (element: Element): boolean =>
  element.ownerDocument.location.pathname === '/mock-cashier' ||
  /收银台/.test(dialogAround(element) ?? '');

function thingAt(phone: Target, element: HTMLElement): (Thing & { readonly name: string }) | null {
  const named = element.closest<HTMLElement>(NAMED);
  const name = clean(named ? computeAccessibleName(named) : (element.textContent ?? ''));
  if (name === '') return null;
  const role = named ? getRole(named) : 'text';
  const within = dialogAround(element);
  const plain = {
    name,
    ...((ROLES as readonly (string | null)[]).includes(role) ? { role: role as Role } : {}),
    ...(within === null || within === '' ? {} : { within }),
  };
  const nth = placeOf(documentsOf(phone), named ?? element, plain);
  return nth > 0 ? { ...plain, nth } : plain;
}

function stepOf(phone: Target, element: HTMLElement): Step | null {
  const thing = thingAt(phone, element);
  if (!thing) return null;
  if (isCashier(element)) {
    const end = ENDS.get(thing.name);
    return end ? { do: 'cashier', end } : null;
  }
  if (thing.name === '返回上一页') return { do: 'back' };
  if (element.closest('[role="tablist"], .taro-tabbar__tabbar'))
    return { do: 'tab', name: thing.name };
  return { do: 'tap', ...thing } as Step;
}

function clicked(phone: Target, event: Event): void {
  const element = event.target as HTMLElement | null;
  if (!element || element.matches('input, textarea, select')) return;
  const step = stepOf(phone, element);
  if (step) recordDeed(phone, step);
}

function left(phone: Target, event: Event): void {
  const field = event.target as HTMLInputElement | null;
  if (!field?.matches('input:not([type="checkbox"]), textarea') || field.value === '') return;
  const label = field.closest('[aria-label]') ?? field;
  const name = clean(computeAccessibleName(label)) || field.placeholder;
  if (name !== '') recordDeed(phone, { do: 'fill', name, value: field.value });
}

const LOOK_MS = 250;
const heard = new WeakSet<Document>();

function attach(): void {
  const { phone } = recording.getState();
  if (phone === null) return;
  for (const page of documentsOf(phone)) {
    if (heard.has(page)) continue;
    heard.add(page);
    page.addEventListener('click', (event) => clicked(phone, event), true);
    page.addEventListener('focusout', (event) => left(phone, event), true);
  }
}

export function startRecording(phone: Target): void {
  recording.setState({ phone, steps: [] });
  attach();
}

export function stopRecording(title: string, state: string): Flow {
  const { steps } = recording.getState();
  recording.setState({ phone: null });
  return { version: 1, title, ...(state === '' ? {} : { state }), steps };
}

/** Pages come and go: new documents are listened to as they appear. */
export const watchDocuments = (): number => window.setInterval(attach, LOOK_MS);
