const PAGE_SIZE = 20;

/** The page after `cursor`, the id that the page before ended with. */
export function page<T>(list: readonly T[], idOf: (item: T) => string, cursor: string | undefined) {
  const at = cursor === undefined ? 0 : list.findIndex((item) => idOf(item) === cursor) + 1;
  const items = list.slice(at, at + PAGE_SIZE);
  const last = items[items.length - 1];
  const more = at + PAGE_SIZE < list.length && last !== undefined;
  return { items, next: more ? idOf(last) : null };
}
