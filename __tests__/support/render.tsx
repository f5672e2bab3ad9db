import { act, cleanup, render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { services } from '@/services';
import { ReadsProvider } from '@/state/reads';
import { page, setRouter } from './taro';

export interface Shown extends RenderResult {
  readonly user: UserEvent;
  /** Where the screen asked to go, oldest first: `open /pages/…`, `replace …`, `tab …`, `back`. */
  readonly went: readonly string[];
  /** Fires the page's hooks: `show()`, `pullDown()`, `reachBottom()`, `scroll(y)`… */
  readonly page: typeof page;
}

export interface Place {
  /** The page the screen stands on, such as `/pages/tabs/cart/index`. */
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
}

const { navigation } = services.platform;

/** Navigation is written down instead of done: a test has one page. */
function watchNavigation(): string[] {
  const went: string[] = [];
  const note =
    <T,>(kind: string, answer: T) =>
    (path?: string): Promise<T> => {
      went.push(path === undefined ? kind : `${kind} ${path}`);
      return Promise.resolve(answer);
    };
  jest.spyOn(navigation, 'open').mockImplementation(note('open', 'opened' as const));
  jest.spyOn(navigation, 'replace').mockImplementation(note('replace', 'opened' as const));
  jest.spyOn(navigation, 'tab').mockImplementation(note('tab', 'opened' as const));
  jest.spyOn(navigation, 'back').mockImplementation(() => note('back', 'opened' as const)());
  jest.spyOn(navigation, 'setCartBadge').mockImplementation(() => undefined);
  return went;
}

/** Draws a screen on its page with a fresh cache of reads, and tells where it wants to go. */
export function renderScreen(screen: ReactElement, { path, query = {} }: Place = {}): Shown {
  const where = path ?? '/pages/test/index';
  setRouter(where, query);
  const went = watchNavigation();
  const container = document.createElement('div');
  container.id = where;
  document.body.appendChild(container);
  const shown = render(<ReadsProvider>{screen}</ReadsProvider>, { container });
  return { ...shown, user: userEvent.setup(), went, page };
}

/** Lets promises and React come to rest without waiting for a clock. */
export async function settle(turns = 5): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    await act(() => new Promise<void>((done) => setImmediate(done)));
  }
}

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  jest.restoreAllMocks();
});
