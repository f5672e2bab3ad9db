import { createStore, useStore } from 'zustand';
import { isTarget } from '../../flows/hand';
import { bench } from './store';

/** What is unfolded on this computer; not part of a link. */
interface Look {
  readonly panel: boolean;
  readonly drawer: boolean;
}

const KEY = 'workbench.look';

function kept(): Look {
  try {
    return {
      panel: true,
      drawer: true,
      ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Look>),
    };
  } catch {
    return { panel: true, drawer: true };
  }
}

const look = createStore<Look>()(kept);

export const useLook = (): Look => useStore(look);

export function unfold(changes: Partial<Look>): void {
  look.setState(changes);
  localStorage.setItem(KEY, JSON.stringify(look.getState()));
}

/** Whoever touches a phone means that phone: the panel turns to it. */
export function followFocus(): void {
  window.addEventListener('blur', () => {
    const phone = (document.activeElement as HTMLElement | null)?.dataset.phone;
    if (isTarget(phone)) bench.setState({ phone });
  });
}
