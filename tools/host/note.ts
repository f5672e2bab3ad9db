import type { Sum } from './logic/recorder';
import type { HostNode } from './logic/tree';
import type { Stage } from './stage';

/** What something cost: what crossed to the view, and what was asked of the host. */
export interface Note extends Sum {
  /** Calls of members of `wx` or `my`, requests included. */
  readonly api: number;
  readonly requests: number;
  /** Lines of `console.error` and `console.warn`. */
  readonly complaints: number;
}

const NOTHING = { updates: 0, api: 0, requests: 0, complaints: 0 };

function countsOf({ app }: Stage): typeof NOTHING {
  const { recorder, calls, log, parts } = app.runtime;
  return {
    updates: recorder.updates.length,
    api: calls.length,
    requests: parts.network.sent.length,
    complaints: log.filter(({ level }) => level === 'error' || level === 'warn').length,
  };
}

/** Does it, and counts for the page that is on top then. */
export async function noteOf(stage: Stage, work: () => Promise<void>): Promise<Note> {
  const life = running(stage);
  const before = life ? countsOf(stage) : NOTHING;
  await work();
  // A launch begins a new life, which has counted from nothing.
  const from = running(stage) === life ? before : NOTHING;
  const now = countsOf(stage);
  return {
    ...stage.app.runtime.recorder.since(from.updates, stage.app.page.path),
    api: now.api - from.api,
    requests: now.requests - from.requests,
    complaints: now.complaints - from.complaints,
  };
}

function running({ app }: Stage): unknown {
  try {
    return app.runtime;
  } catch {
    return null;
  }
}

/** UTF-8 bytes of a node's data as it crosses to the view. */
export function bytesOf({ app }: Stage, node: HostNode): number {
  const steps = [...node.path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([word, at]) => at ?? word);
  let data: unknown = app.runtime.parts.stack.top?.data;
  for (const step of steps) data = (data as Record<string, unknown> | undefined)?.[step];
  return Buffer.byteLength(JSON.stringify(data ?? null));
}
