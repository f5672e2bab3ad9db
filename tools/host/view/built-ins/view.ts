import type { BuiltIn } from '../built-in';
import { hover } from './hover';
import { flag, number, reflect, text } from './parts';

const hovers = (tag: string): BuiltIn => ({
  tag,
  changed({ el }, name, value) {
    if (name === 'disable-scroll') reflect(el, name, flag(value));
  },
  attached: (drawn) => hover(drawn),
});

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': '\u00a0',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&apos;': "'",
  '&quot;': '"',
  '&ensp;': '\u2002',
  '&emsp;': '\u2003',
};

const SPACES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
};

/** What `text` shows of what it was given. */
export function writtenText(value: string, decode: boolean, space: string): string {
  const lines = value.replace(/\\n/g, '\n');
  const read = decode ? lines.replace(/&\w+;/g, (name) => ENTITIES[name] ?? name) : lines;
  const wide = SPACES[space];
  return wide === undefined ? read : read.replace(/ /g, wide);
}

function rewrite(el: HTMLElement, decode: boolean, space: string): void {
  const walker = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const before = node.nodeValue ?? '';
    const after = writtenText(before, decode, space);
    if (after !== before) node.nodeValue = after;
  }
}

const label: BuiltIn = {
  tag: 'text',
  changed({ el }, name, value) {
    if (name === 'selectable' || name === 'user-select') reflect(el, name, flag(value));
    if (name !== 'max-lines' && name !== 'number-of-lines') return;
    const lines = number(value, 0);
    reflect(el, 'data-lines', lines > 0);
    el.style.setProperty('--host-lines', String(lines));
  },
  attached({ el, get }) {
    const write = () => rewrite(el, flag(get('decode')), text(get('space')));
    write();
    const watch = new MutationObserver(write);
    watch.observe(el, { childList: true, characterData: true, subtree: true });
    return () => watch.disconnect();
  },
};

export const VIEWS: readonly BuiltIn[] = [hovers('view'), label, hovers('cover-view')];
