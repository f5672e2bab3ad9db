import { inner, onPressed } from './parts';

export interface Sheet {
  /** Where the columns go. */
  readonly body: HTMLElement;
  close(): void;
}

const button = (bar: HTMLElement, words: string, run: () => void) => {
  const el = inner(bar, 'div', 'host-sheet-button');
  el.setAttribute('role', 'button');
  el.textContent = words;
  onPressed(el, run);
};

/** What the hosts slide in from below: over everything, also what the page lifted there. */
export function bottomSheet(title: string, confirm: () => void, cancel: () => void): Sheet {
  const veil = inner(document.body, 'div', 'host-veil');
  veil.popover = 'manual';
  const panel = inner(veil, 'div', 'host-sheet');
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', title || '请选择');
  const bar = inner(panel, 'div', 'host-sheet-bar');
  const close = () => veil.remove();
  const done = (run: () => void) => () => {
    run();
    close();
  };
  button(bar, '取消', done(cancel));
  inner(bar, 'div', 'host-sheet-title').textContent = title;
  button(bar, '确定', done(confirm));
  onPressed(veil, ({ target }) => {
    if (target === veil) done(cancel)();
  });
  const body = inner(panel, 'div', 'host-sheet-body');
  veil.showPopover();
  return { body, close };
}
