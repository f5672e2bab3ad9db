import type { Parts } from '../parts';
import type { Intersection } from '../view-link';
import type { Members } from './respond';

type Margins = Readonly<Record<string, number>>;

interface Wanted {
  readonly thresholds?: readonly number[];
  readonly observeAll?: boolean;
  readonly selectAll?: boolean;
}

/** `createIntersectionObserver`, on the page that is on top when it starts to observe. */
export function observer({ stack, view, realm, guarded }: Parts, wanted: Wanted = {}): Members {
  const { thresholds = [0], observeAll, selectAll } = wanted;
  const ends: (() => void)[] = [];
  let relativeTo: string | null = null;
  let margins: Margins = {};
  const self: Members = {
    relativeTo: (selector: string, given: Margins = {}) => {
      relativeTo = selector;
      margins = given;
      return self;
    },
    relativeToViewport: (given: Margins = {}) => {
      relativeTo = null;
      margins = given;
      return self;
    },
    observe: (target: string, hear: (entry: unknown) => void) => {
      const all = observeAll ?? selectAll ?? false;
      const request: Intersection = { target, relativeTo, margins, thresholds, all };
      const page = stack.top ? stack.idOf(stack.top) : '';
      const end = view.observe(page, request, (entry) =>
        guarded('intersection observer', () => hear(realm.inside(entry))),
      );
      ends.push(end);
    },
    disconnect: () => {
      for (const end of ends.splice(0)) end();
    },
  };
  return self;
}
