import type { Parts } from '../parts';
import type { NodeAnswers, NodeFacts, NodeRequest } from '../view-link';
import { canvasNode, type CanvasFacts } from './canvas';
import type { Members } from './respond';

type Hear = (found: unknown) => void;
type Fields = Record<string, boolean | readonly string[]>;

interface Entry {
  readonly request: NodeRequest;
  readonly hear: Hear | null;
}

const BOX = { id: true, dataset: true, rect: true, size: true };

/** Facts as the app's own objects, canvas nodes in their place. */
function own(parts: Parts, page: string, facts: NodeFacts): object {
  const { node, ...plain } = facts;
  const found = parts.realm.inside(plain);
  if ('node' in facts) {
    Object.assign(found, { node: node ? canvasNode(parts, page, node as CanvasFacts) : null });
  }
  return found;
}

function tell(parts: Parts, page: string, entries: readonly Entry[], answers: NodeAnswers) {
  return entries.map(({ hear }, index) => {
    const answer = answers[index] ?? null;
    const found =
      answer === null
        ? null
        : Array.isArray(answer)
          ? (answer as NodeFacts[]).map((facts) => own(parts, page, facts))
          : own(parts, page, answer as NodeFacts);
    if (hear) parts.guarded('selector query', () => hear(found));
    return found;
  });
}

/** Where things are on the page, as the view says. Without a view every answer is null. */
export function selectorQuery(parts: Parts): Members {
  const { stack, time, view, realm } = parts;
  const entries: Entry[] = [];
  let page: string | null = null;

  const node = (selector: string | null, all: boolean) => {
    const ask = (fields: Fields, hear: unknown) => {
      const request = { selector, all, fields } as NodeRequest;
      entries.push({ request, hear: typeof hear === 'function' ? (hear as Hear) : null });
      return query;
    };
    return {
      boundingClientRect: (hear: unknown) => ask(BOX, hear),
      rect: (hear: unknown) => ask(BOX, hear),
      scrollOffset: (hear: unknown) => ask({ id: true, dataset: true, scrollOffset: true }, hear),
      context: (hear: unknown) => ask({ context: true }, hear),
      node: (hear: unknown) => ask({ node: true }, hear),
      fields: (fields: Fields, hear: unknown) => ask(fields, hear),
    };
  };
  const look = (done: Hear | undefined) => {
    const at = page ?? (stack.top ? stack.idOf(stack.top) : '');
    const heard = (answers: NodeAnswers) => {
      const found = tell(parts, at, entries, answers);
      const list = realm.inside([]) as unknown[];
      list.push(...found);
      if (done) parts.guarded('selector query', () => done(list));
    };
    const answers = view.query(
      at,
      entries.map(({ request }) => request),
    );
    if (answers instanceof Promise) void time.waitFor(answers).then(heard, () => heard([]));
    else heard(answers);
  };
  const query: Members = {
    select: (selector: string) => node(selector, false),
    selectAll: (selector: string) => node(selector, true),
    selectViewport: () => node(null, false),
    in: (owner: unknown) => {
      const found = stack.pages.find((open) => open === owner);
      if (found) page = stack.idOf(found);
      return query;
    },
    exec: (done?: Hear) => {
      time.set(() => look(done), 1);
      return query;
    },
  };
  // Alipay asks the query itself about the node selected last, too.
  let last = node(null, false);
  for (const name of ['select', 'selectAll', 'selectViewport']) {
    const choose = query[name] as (selector: string) => typeof last;
    query[name] = (selector: string) => (last = choose(selector));
  }
  for (const name of Object.keys(last) as (keyof typeof last)[]) {
    query[name] = (...args: unknown[]) => (last[name] as (...given: unknown[]) => unknown)(...args);
  }
  return query;
}
