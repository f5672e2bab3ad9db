import type { HostApp } from '../logic/driver';
import { pressOpenType, share } from '../logic/open-types';
import type { PageInstance } from '../logic/page-instance';
import { showToast } from '../logic/shared/chrome-members';
import { visitSettings } from '../logic/shared/permissions';

type Values = Readonly<Record<string, unknown>>;
type Answer = (detail: Values | null) => void;

const BUTTON = 'button:';
const REFUSED_MS = 1_500;

/**
 * What a component of a page asks of the phone, and what its event then tells the page: a button's
 * `open-type` as `button:<type>`, or the keyboard of a field.
 * @throws for what this phone can not do
 */
export function componentAction(app: HostApp, kind: string, detail: Values, answer: Answer): void {
  if (kind === 'keyboard') {
    app.phone.keyboard(Number(detail.height));
    return answer(null);
  }
  const { parts } = app.runtime;
  if (kind === `${BUTTON}openSetting`) {
    return visitSettings(parts, () => answer({ errMsg: 'openSetting:ok' }));
  }
  if (kind.startsWith(BUTTON)) {
    return pressOpenType(parts, kind.slice(BUTTON.length), detail, answer);
  }
  throw new Error(`a page asks for "${kind}", which this phone does not have`);
}

const isShareable = (page: PageInstance | undefined): boolean =>
  typeof page?.onShareAppMessage === 'function';

/** What was chosen in the menu of the capsule. */
export function capsuleMenu(app: HostApp, what: 'share' | 'settings'): void {
  const { parts } = app.runtime;
  if (what === 'settings') return visitSettings(parts, () => undefined);
  if (isShareable(parts.stack.top)) return share(parts, { from: 'menu' });
  const title = '当前页面不可转发';
  return showToast(parts, { title, icon: 'none', picture: '', mask: false }, REFUSED_MS);
}
