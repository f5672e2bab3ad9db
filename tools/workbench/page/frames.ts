import type { Target } from '../../flows/hand';

/** The frame of one phone. */
export function frameOf(phone: Target): HTMLIFrameElement {
  const found = document.querySelector<HTMLIFrameElement>(`iframe[data-phone="${phone}"]`);
  if (!found) throw new Error(`there is no phone "${phone}"`);
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
  const outer = frameOf(phone).contentDocument;
  if (!outer) return [];
  if (phone === 'h5') return [outer];
  const page = pageOnTop(outer);
  return page ? [outer, page] : [outer];
}
