import { createElement, type ComponentType } from 'react';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MockBackend } from '@mocks/node';
import { applyControl } from '@mocks/controls/panel';
import { agree } from '@/state/health/consent';
import { signIn } from '@test/backend';
import { renderScreen, settle, type Shown } from '@test/render';
import { HealthCodeScreen } from '@/features/health-code/code-screen';

export function set(
  backend: MockBackend,
  id: string,
  value: string | number | boolean | null,
): void {
  const wrong = applyControl(backend, id, value);
  if (wrong !== null) throw new Error(wrong);
}

/** Somebody who has agreed here and whom the server knows. */
export async function isReady(backend: MockBackend): Promise<string> {
  set(backend, 'health.ready', true);
  const userId = await signIn();
  await agree(userId);
  return userId;
}

export async function openPage(
  page: ComponentType,
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<Shown> {
  const shown = renderScreen(createElement(page), { path, query });
  // Taro's own fields are drawn a frame later.
  await settle(50);
  return shown;
}

export const openCode = (): Promise<Shown> =>
  openPage(HealthCodeScreen, '/pages/health/code/index');

export async function press(name: string | RegExp): Promise<void> {
  await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name }));
  await settle();
}

export async function fill(label: string, value: string): Promise<void> {
  const field = screen.getByLabelText(label);
  const input = field.matches('input,textarea') ? field : field.querySelector('input,textarea');
  fireEvent.input(input ?? field, { target: { value } });
  await settle();
}

let first = 0;

/** The log outlives a test: what is counted begins here. */
export function countFromHere(backend: MockBackend): void {
  first = backend.log.last();
}

/** Requests of health so far, by endpoint. */
export const healthCalls = (backend: MockBackend): readonly string[] =>
  backend.log
    .after(first)
    .filter(({ path }) => path.startsWith('/health'))
    .map(({ endpoint }) => endpoint);
