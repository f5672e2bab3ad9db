/** Toast and confirmation drawn by ourselves: Taro's H5 ones cost 40 KB and have no roles. */

const LAYER = 'position:fixed;z-index:9999;min-height:0;background:none;';

/** The layer carries the classes of the page, so that it follows dark and elder mode. */
function layer(style: string): HTMLElement {
  const element = document.createElement('div');
  element.className = document.querySelector('.screen')?.className ?? 'screen';
  element.style.cssText = LAYER + style;
  document.body.appendChild(element);
  return element;
}

function part(
  parent: HTMLElement,
  tag: 'div' | 'button',
  text: string,
  style: string,
): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  element.style.cssText = style;
  parent.appendChild(element);
  return element;
}

let current: HTMLElement | null = null;

/** One at a time, for two seconds, read out by screen readers. */
export function toast(text: string): void {
  current?.remove();
  const box = layer('left:24px;right:24px;bottom:20%;text-align:center;pointer-events:none');
  current = box;
  box.setAttribute('role', 'status');
  part(
    box,
    'div',
    text,
    'display:inline-block;max-width:100%;padding:10px 16px;border-radius:var(--radius-button);background:rgba(0,0,0,.8);color:#fff;font-size:var(--text-body);line-height:1.4',
  );
  setTimeout(() => {
    box.remove();
    if (current === box) current = null;
  }, 2_000);
}

const BUTTON =
  'flex:1;min-height:var(--target);border:0;border-radius:var(--radius-button);font-size:var(--text-body);font-family:inherit;';

interface Ask {
  title: string;
  text: string;
  yes: string;
  no: string;
}

/** The safe answer has the focus; Escape means no. */
export function confirm({ title, text, yes, no }: Ask): Promise<boolean> {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const box = layer(
      'top:0;right:0;bottom:0;left:0;display:flex;align-items:center;justify-content:center;padding:24px;background:var(--scrim)',
    );
    const card = part(
      box,
      'div',
      '',
      'width:100%;max-width:320px;padding:20px;border-radius:var(--radius-card);background:var(--surface);color:var(--ink)',
    );
    card.setAttribute('role', 'alertdialog');
    card.setAttribute('aria-modal', 'true');
    card.setAttribute('aria-label', title);
    part(card, 'div', title, 'font-size:var(--text-title);font-weight:600');
    part(
      card,
      'div',
      text,
      'margin:8px 0 20px;color:var(--ink-2);font-size:var(--text-body);line-height:1.5',
    );
    const row = part(card, 'div', '', 'display:flex;gap:12px');
    const end = (answer: boolean) => {
      box.remove();
      if (before instanceof HTMLElement) before.focus();
      resolve(answer);
    };
    const button = (label: string, answer: boolean, style: string) => {
      const element = part(row, 'button', label, BUTTON + style);
      element.addEventListener('click', () => end(answer));
      return element;
    };
    const first = button(no, false, 'background:var(--sunken);color:var(--ink)');
    const last = button(yes, true, 'background:var(--accent);color:var(--accent-ink)');
    card.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') end(false);
      if (event.key === 'Tab') {
        event.preventDefault();
        (document.activeElement === first ? last : first).focus();
      }
    });
    first.focus();
  });
}
