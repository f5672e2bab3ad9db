import type { Deed } from '../../tools/host/deeds';
import { isOver, type Check, type Figures } from './meter-budget';
import { tableOf, type Cells } from './markdown';

/** Both hosts in one table: the rows of the first, each with its cells of every host. */
function sideBySide<Row>(
  all: readonly Figures[],
  names: readonly string[],
  rowsOf: (figures: Figures) => readonly Row[],
  lead: (row: Row) => Cells,
  cells: (row: Row) => Cells,
): string {
  const [one] = all;
  const head = [...names];
  return tableOf(
    head,
    (one ? rowsOf(one) : []).map((first, at) => [
      ...lead(first),
      ...all.flatMap((figures) => {
        const same = rowsOf(figures)[at];
        return same ? cells(same) : [];
      }),
    ]),
  );
}

const heads = (all: readonly Figures[], names: readonly string[]): string[] =>
  all.flatMap(({ host }) => names.map((name, at) => (at === 0 ? `${host} ${name}` : name)));

export function screensTable(all: readonly Figures[]): string {
  const columns = ['bytes', 'calls', 'largest', 'nodes', 'depth', 'API calls', 'requests'];
  return sideBySide(
    all,
    ['page', ...heads(all, columns)],
    ({ screens }) => screens,
    ({ page }) => [page.replace(/^pages\/(.*)\/index$/, '$1')],
    ({ bytes, calls, largest, shape, api, requests }) => [
      ...[bytes, calls, largest, shape.nodes, shape.depth, api, requests],
    ],
  );
}

export function deedsTable(all: readonly Figures[], list: Deed['list']): string {
  const columns = ['bytes', 'calls', 'largest', 'keys', 'items drawn', 'API calls', 'requests'];
  return sideBySide(
    all,
    ['deed', 'items in the list', ...heads(all, columns)],
    ({ deeds }) => deeds.filter((deed) => deed.list === list),
    ({ name, size }) => [name, size],
    ({ bytes, calls, largest, keys, items, api, requests }) => [
      ...[bytes, calls, largest, keys.length, items, api, requests],
    ],
  );
}

/** Every budget, with what each host needs of it. */
export function budgetsTable(checks: readonly Check[]): string {
  const hosts = [...new Set(checks.map(({ host }) => host))];
  const whats = [...new Set(checks.map(({ what }) => what))];
  const rows = whats.map((what) => {
    const same = checks.filter((check) => check.what === what);
    const values = hosts.map((host) => same.find((check) => check.host === host)?.value ?? '');
    return [what, ...values, same[0]?.limit ?? '', same.some(isOver) ? 'OVER' : 'holds'];
  });
  return tableOf(['figure', ...hosts, 'budget', ''], rows);
}
