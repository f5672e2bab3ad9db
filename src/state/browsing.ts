import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

interface Browsing {
  /** Chosen category; null until someone chose, then the first one stands. */
  readonly categoryId: string | null;
  /** Chosen sub-category, null for all of them. */
  readonly childId: string | null;
}

/** Where the shopper is in the category tab: a tab page cannot be opened with parameters. */
const browsing = createStore<Browsing>()(() => ({ categoryId: null, childId: null }));

export function chooseCategory(categoryId: string): void {
  browsing.setState({ categoryId, childId: null });
}

/** @param childId null shows the whole category */
export function chooseChild(categoryId: string, childId: string | null): void {
  browsing.setState({ categoryId, childId });
}

export function useBrowsing(): Browsing {
  return useStore(browsing);
}
