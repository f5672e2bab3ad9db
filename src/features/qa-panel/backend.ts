import { services } from '@/services';

/** What `GET /__mock/controls` says of one control: docs/mocks.md. */
export interface Control {
  readonly id: string;
  readonly area: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'choice' | 'toggle' | 'number' | 'action' | 'instant';
  readonly where: 'backend' | 'device';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly unit?: string;
  readonly value?: Value;
  readonly note?: string;
}

export type Value = string | number | boolean | null;

export interface Panel {
  readonly areas: readonly { readonly id: string; readonly label: string }[];
  readonly controls: readonly Control[];
  /** What is not normal at the backend, as a link's text. */
  readonly state: string;
}

export type Answer = { readonly panel: Panel } | { readonly problem: string };

const TIMEOUT_MS = 8_000;

const address = (command: string) => `${services.apiBase.replace(/\/api$/, '')}/__mock/${command}`;

const isPanel = (body: unknown): body is Panel =>
  Array.isArray((body as Partial<Panel> | null)?.controls);

async function ask(command: string, body?: object): Promise<Answer> {
  const outcome = await services.platform.request.send({
    url: address(command),
    method: body ? 'POST' : 'GET',
    headers: body ? { 'Content-Type': 'application/json' } : {},
    timeoutMs: TIMEOUT_MS,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (outcome.kind === 'reply' && isPanel(outcome.body)) return { panel: outcome.body };
  const isRefused = outcome.kind === 'net' && outcome.status === 400;
  return { problem: isRefused ? '这一项现在不能执行，或内容无法识别' : '没有连上演示服务器' };
}

/** The mock backend's control surface, as a panel inside the app needs it. */
export const backend = {
  look: () => ask('controls'),
  set: (id: string, value: Value) => ask('control', { id, value }),
  /** Brings the backend into the state that a tester's text describes. */
  follow: (state: string) => ask('link', { state }),
};
