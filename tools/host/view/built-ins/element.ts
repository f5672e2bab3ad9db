import type * as glassEasel from 'glass-easel';

interface Marked extends Element {
  readonly __wxElement?: glassEasel.Element;
}

/** Id and data that the page gave an element; the engine keeps them from the DOM. */
export function nodeOf(el: Element): { id: string; dataset: Readonly<Record<string, unknown>> } {
  const element = (el as Marked).__wxElement;
  return {
    id: element?.id ?? '',
    dataset: { ...(element?.dataset as Readonly<Record<string, unknown>> | undefined) },
  };
}

export function withId(root: ParentNode, id: string): HTMLElement | null {
  if (id === '') return null;
  for (const el of root.querySelectorAll<HTMLElement>('*')) if (nodeOf(el).id === id) return el;
  return null;
}
