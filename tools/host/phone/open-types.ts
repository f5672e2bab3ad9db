import type { Parts } from '../logic/parts';
import { pressOpenType, share } from '../logic/open-types';
import type { PageInstance } from '../logic/page-instance';
import type { Phone } from '../logic/phone';
import { showToast } from '../logic/shared/chrome-members';
import { visitSettings } from '../logic/shared/permissions';

type Values = Readonly<Record<string, unknown>>;
type Answer = (detail: Values | null) => void;

/** The app that asks, and the phone it runs on. */
interface Asker {
  readonly phone: Phone;
  readonly runtime: { readonly parts: Parts };
}

const REFUSED_MS = 1_500;

/** A `navigator` goes where its `open-type` says. @throws with the reason when it may not */
function navigate({ runtime: { parts } }: Asker, detail: Values): void {
  const { stack } = parts;
  const here = `http://host/${stack.top?.route ?? ''}`;
  const { pathname, search } = new URL(String(detail.url ?? ''), here);
  const url = `${pathname}${search}`;
  const ways: Readonly<Record<string, () => string | null>> = {
    navigate: () => stack.navigateTo(url),
    redirect: () => stack.redirectTo(url),
    switchTab: () => stack.switchTab(url),
    reLaunch: () => stack.reLaunch(url),
    navigateBack: () => stack.navigateBack(Number(detail.delta ?? 1)),
  };
  const way = ways[String(detail.openType)];
  if (!way) throw new Error(`navigator has no open-type "${String(detail.openType)}" here`);
  const refused = way();
  if (refused !== null) throw new Error(`navigator: ${refused}`);
}

/**
 * What a part of a page asks of the phone, and what its event then tells the page: a button's
 * `open-type`, a `navigator`, or the keyboard of a field.
 * @throws for what this phone can not do
 */
export function componentAction(app: Asker, kind: string, detail: Values, answer: Answer): void {
  if (kind === 'keyboard') {
    app.phone.keyboard(Number(detail.height));
    return answer(null);
  }
  if (kind === 'navigator') {
    navigate(app, detail);
    return answer(null);
  }
  const { parts } = app.runtime;
  if (kind === 'openSetting') {
    return visitSettings(parts, () => answer({ errMsg: 'openSetting:ok' }));
  }
  return pressOpenType(parts, kind, { id: detail.id, dataset: detail.dataset }, answer);
}

const isShareable = (page: PageInstance | undefined): boolean =>
  typeof page?.onShareAppMessage === 'function';

/** What was chosen in the menu of the capsule. */
export function capsuleMenu(app: Asker, what: 'share' | 'settings'): void {
  const { parts } = app.runtime;
  if (what === 'settings') return visitSettings(parts, () => undefined);
  if (isShareable(parts.stack.top)) return share(parts, { from: 'menu' });
  const title = '当前页面不可转发';
  return showToast(parts, { title, icon: 'none', picture: '', mask: false }, REFUSED_MS);
}
