import type { BuiltIn, Drawn } from '../built-in';

/** Tags that the hosts draw in rich text, others and their content they leave out. */
const TAGS = new Set(
  (
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col ' +
    'colgroup dd del div dl dt em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins ' +
    'label legend li mark nav ol p pre q rt ruby s section small span strong sub sup table tbody ' +
    'td tfoot th thead tr tt u ul'
  ).split(' '),
);

const ATTRIBUTES = new Set(
  'class style src alt width height colspan rowspan span start type align dir size color'.split(
    ' ',
  ),
);

export const isDrawnInRichText = (tag: string): boolean => TAGS.has(tag.toLowerCase());

/** @returns whether an attribute may be there: no handlers, no addresses but of pictures. */
export function isKeptInRichText(name: string, value: string): boolean {
  const asked = name.toLowerCase();
  if (!ATTRIBUTES.has(asked)) return false;
  return asked !== 'src' || /^(https?:|data:image\/|\/|\.|[\w-]+\/)/i.test(value.trim());
}

interface Given {
  readonly name?: string;
  readonly type?: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Given[];
}

function copy(to: Element, attributes: Iterable<readonly [string, string]>): void {
  for (const [name, value] of attributes) {
    if (isKeptInRichText(name, value)) to.setAttribute(name, value);
  }
}

function fromNode(node: Node): Node | null {
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.nodeValue ?? '');
  if (!(node instanceof Element) || !isDrawnInRichText(node.localName)) return null;
  const made = document.createElement(node.localName);
  copy(
    made,
    [...node.attributes].map(({ name, value }) => [name, value] as const),
  );
  append(made, [...node.childNodes].map(fromNode));
  return made;
}

function fromGiven(given: Given): Node | null {
  if (given.type === 'text') return document.createTextNode(plain(given.text ?? ''));
  const tag = given.name ?? '';
  if (!isDrawnInRichText(tag)) return null;
  const made = document.createElement(tag);
  copy(
    made,
    Object.entries(given.attrs ?? {}).map(([name, value]) => [name, String(value)] as const),
  );
  append(made, (given.children ?? []).map(fromGiven));
  return made;
}

const parse = (markup: string): Document => new DOMParser().parseFromString(markup, 'text/html');

const plain = (text: string): string =>
  text.includes('&') ? (parse(text.replaceAll('<', '&lt;')).body.textContent ?? '') : text;

const append = (to: Element, nodes: readonly (Node | null)[]) =>
  to.append(...nodes.filter((node) => node !== null));

function draw({ el, get }: Drawn): void {
  const nodes = get('nodes');
  el.replaceChildren();
  if (typeof nodes === 'string') append(el, [...parse(nodes).body.childNodes].map(fromNode));
  else if (Array.isArray(nodes))
    append(
      el,
      nodes.map((node: Given) => fromGiven(node)),
    );
}

export const RICH_TEXT: BuiltIn = {
  tag: 'rich-text',
  changed(drawn, name) {
    if (name === 'nodes') draw(drawn);
  },
};
