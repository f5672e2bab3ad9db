import type { Target } from '../../flows/hand';

const select = (phone: Target) =>
  document.querySelector<HTMLIFrameElement>(`iframe[data-phone="${phone}"]`);

/** Whether its build is there to be shown. */
export const hasFrame = (phone: Target): boolean => select(phone) !== null;

/** The frame of one phone. */
export function frameOf(phone: Target): HTMLIFrameElement {
  const found = select(phone);
  if (!found) throw new Error('这台手机还没有准备好');
  return found;
}

/** The document of the page on top in a mini-program's phone. */
function pageOnTop(shell: Document): Document | null {
  return (
    shell.querySelector<HTMLIFrameElement>('#pages iframe:not([hidden])')?.contentDocument ?? null
  );
}

/** Where a person looks, what lies on top first. */
export function documentsOf(phone: Target): readonly Document[] {
  const outer = hasFrame(phone) ? frameOf(phone).contentDocument : null;
  if (!outer) return [];
  if (phone === 'h5') return [outer];
  const page = pageOnTop(outer);
  return page ? [outer, page] : [outer];
}
