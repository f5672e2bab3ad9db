import type { Parts } from './parts';
import { observer } from './shared/observer';
import { selectorQuery } from './shared/selector';

type Frame = Readonly<Record<string, unknown>>;
type Done = (() => void) | undefined;

/** What WeChat adds to a page besides `setData`. Alipay's pages have none of it. */
export function pageMethods(parts: Parts, id: string): Record<string, unknown> {
  const { host, view, time, realm } = parts;
  if (host === 'alipay') return {};
  const after = (work: Promise<void> | undefined, done: Done) => {
    const finish = () => {
      if (done) time.set(() => done(), 1);
    };
    if (work) void time.waitFor(work).then(finish, finish);
    else finish();
  };
  return {
    createSelectorQuery: () => selectorQuery(parts),
    createIntersectionObserver: (wanted?: object) => observer(parts, wanted),
    animate: (selector: string, frames: readonly Frame[], duration: number, done: Done) =>
      after(view.animate(id, selector, realm.inside(frames), duration), done),
    clearAnimation: (selector: string, more: unknown, done: Done) => {
      view.clearAnimation(id, selector);
      after(undefined, typeof more === 'function' ? (more as () => void) : done);
    },
  };
}
