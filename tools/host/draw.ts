import type { HostName } from './logic/host-name';
import type { HostNode } from './logic/tree';

/**
 * A compiled page as an HTML document, to be looked at in a browser.
 *
 * Classes, inline styles and the build's own stylesheets are the page's; the elements are not the
 * hosts'. What is approximated: the hosts' built-in styles (the defaults below are the ones that
 * change a layout), scroll positions, hover and placeholder classes, safe areas (a browser has
 * none), style isolation of components, and the tags `view`, `image`… in selectors.
 */

const TAGS = new Map([
  ['view', 'div'],
  ['text', 'span'],
  ['image', 'img'],
  ['scroll-view', 'div'],
  ['button', 'button'],
  ['input', 'input'],
  ['textarea', 'textarea'],
]);

const FITS = new Map([
  // Not sent: the build's templates say aspectFill.
  ['', 'cover'],
  ['scaleToFill', 'fill'],
  ['aspectFill', 'cover'],
  ['aspectFit', 'contain'],
]);

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const words = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');

function fitOf(node: HostNode): string {
  const mode = words(node.attribute('mode'));
  const fit = FITS.get(mode);
  if (fit === undefined) throw new Error(`an image of mode "${mode}" can not be drawn`);
  return `object-fit:${fit};`;
}

/** Both hosts scroll an inner box; WeChat's holds one more, so the outer one's flex ends there. */
function scroller(node: HostNode, host: HostName, inner: string): string {
  const way = (axis: string) =>
    `overflow-${axis}:${node.attribute(`scroll-${axis}`) === true ? 'auto' : 'hidden'}`;
  const box = `<div class="host-scroll" style="${way('x')};${way('y')}">`;
  return host === 'weapp'
    ? `${box}<div class="host-scroll-content">${inner}</div></div>`
    : `${box}${inner}</div>`;
}

function content(node: HostNode, host: HostName): string {
  if (node.tag === 'textarea') return escapeHtml(node.value);
  const inner = node.children.map((child) => drawNode(child, host)).join('');
  if (node.tag === 'scroll-view') return scroller(node, host, inner);
  return node.tag === 'text' ? inner.replace(/\n/g, '<br>') : inner;
}

/** Attributes that one tag has and the others have not. */
function own(node: HostNode): Record<string, string> {
  if (node.tag === 'image') return { src: words(node.attribute('src')), alt: '' };
  if (node.tag !== 'input' && node.tag !== 'textarea') return {};
  const placeholder = words(node.attribute('placeholder'));
  if (node.tag === 'input') return { value: node.value, placeholder };
  return { placeholder, rows: node.attribute('auto-height') === true ? '1' : '' };
}

/** @throws on a tag that has no counterpart here, and on a node the build has no template for */
export function drawNode(node: HostNode, host: HostName): string {
  if (node.isText) return escapeHtml(node.text);
  const tag = TAGS.get(node.tag);
  if (tag === undefined) throw new Error(`<${node.tag || node.kind}> can not be drawn`);
  if (node.hidden) return '';
  const open = attributes({
    'data-tag': node.tag,
    id: node.id,
    class: node.classes.join(' '),
    style: (node.tag === 'image' ? fitOf(node) : '') + words(node.attribute('style')),
    ...own(node),
  });
  if (tag === 'img' || tag === 'input') return `<${tag}${open}>`;
  return `<${tag}${open}>${content(node, host)}</${tag}>`;
}

/** The hosts' built-in styles, weaker than any class. */
const DEFAULTS = `
  html, body { height: 100%; margin: 0; }
  ::-webkit-scrollbar { display: none; }
  :where([data-tag=image]) { display: inline-block; width: 320px; height: 240px; }
  :where([data-tag=image]:not([src])) { visibility: hidden; }
  :where([data-tag=scroll-view]) { display: block; width: 100%; }
  :where(.host-scroll) { position: relative; width: 100%; height: 100%; max-height: inherit; }
  :where(.host-scroll-content) { width: 100%; height: 100%; }
  :where([data-tag=input], [data-tag=textarea]) { display: block; margin: 0; padding: 0; border: 0;
    outline: 0; background: none; color: inherit; font: inherit; line-height: inherit; }
  :where([data-tag=input]) { width: 100%; height: 1.4em; }
  :where([data-tag=textarea]) { width: 300px; height: 150px; resize: none; }
  [data-tag=textarea][rows="1"] { height: auto; field-sizing: content; }
  :where([data-tag=button]) { position: relative; display: block; box-sizing: border-box;
    margin: 0 auto; padding: 0 14px; border: 0; border-radius: 5px; background: #f8f8f8;
    color: #000; font: 18px/2.56 sans-serif; text-align: center; }
`;

/** @param sheet the page's styles as `readSheet` gives them */
export function drawPage(roots: readonly HostNode[], sheet: string, host: HostName): string {
  const body = roots.map((root) => drawNode(root, host)).join('');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<style>${DEFAULTS}</style><style>${sheet}</style></head><body>${body}</body></html>`;
}
