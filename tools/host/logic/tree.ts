import type { Template, Templates } from './templates';

interface RawNode {
  readonly nn: string;
  readonly sid: string;
  readonly uid?: string;
  readonly cl?: string;
  readonly st?: string;
  readonly v?: string;
  readonly cn?: readonly RawNode[];
  readonly [key: string]: unknown;
}

/** How a test names a node: its label or text, a pattern of it, or what it looks like. */
export type Query =
  | string
  | RegExp
  | { readonly name?: string | RegExp; readonly className?: string; readonly tag?: string };

/** A node of the page as its data describes it. */
export class HostNode {
  readonly children: readonly HostNode[];
  readonly template: Template | null;

  constructor(
    private readonly raw: RawNode,
    templates: Templates,
    readonly parent: HostNode | null,
    /** Where its data lies, as `setData` would name it. */
    readonly path: string,
  ) {
    this.template = templates.of(raw.nn, raw);
    this.children = (raw.cn ?? []).map(
      (child, index) => new HostNode(child, templates, this, `${path}.cn.[${index}]`),
    );
  }

  get kind(): string {
    return this.raw.nn;
  }

  get sid(): string {
    return this.raw.sid;
  }

  get id(): string {
    return this.raw.uid ?? this.raw.sid;
  }

  get tag(): string {
    return this.template?.tag ?? '';
  }

  get isText(): boolean {
    return this.tag === 'block';
  }

  get classes(): readonly string[] {
    return (this.raw.cl ?? '').split(/\s+/).filter(Boolean);
  }

  /** Every word inside it, in order. */
  get text(): string {
    return (this.raw.v ?? '') + this.children.map((child) => child.text).join('');
  }

  /** Value of an attribute, whether the template draws it or not. */
  attribute(name: string): unknown {
    const key = this.template?.attributes.get(name);
    if (key !== undefined && this.raw[key] !== undefined) return this.raw[key];
    return this.raw[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
  }

  /** Short names in its data that the template reads nothing from: lost on the way to the screen. */
  get unread(): readonly string[] {
    const read = new Set(this.template?.attributes.values());
    return Object.keys(this.raw).filter((key) => /^p\d+$/.test(key) && !read.has(key));
  }

  draws(attribute: string): boolean {
    return this.template?.attributes.has(attribute) ?? false;
  }

  get label(): string {
    const label = this.attribute('aria-label') ?? this.attribute('ariaLabel');
    return typeof label === 'string' ? label : '';
  }

  get hidden(): boolean {
    return /display:\s*none/.test(this.raw.st ?? '') || this.attribute('hidden') === true;
  }

  get value(): string {
    const value = this.attribute('value');
    return value === undefined || value === null ? '' : String(value);
  }

  /** Itself and everything inside, in document order, without what is hidden. */
  *all(): Generator<HostNode> {
    if (this.hidden) return;
    yield this;
    for (const child of this.children) yield* child.all();
  }

  /** Best matches first: exact label, exact text, then a part of either; inner before outer. */
  findAll(query: Query): HostNode[] {
    const nodes = [...this.all()].filter((node) => !node.isText);
    const { name, className, tag } = isShape(query) ? query : { name: query };
    const shaped = nodes.filter(
      (node) =>
        (className === undefined || node.classes.includes(className)) &&
        (tag === undefined || node.tag === tag),
    );
    return name === undefined ? shaped : named(shaped, name);
  }

  /** Wrapping element, deepest first, that satisfies the test; itself included. */
  closest(test: (node: HostNode) => boolean): HostNode | null {
    if (test(this)) return this;
    return this.parent?.closest(test) ?? null;
  }

  /** The tree as indented text, for messages of failing tests. */
  outline(indent = 0): string {
    const label = this.label && ` [${this.label}]`;
    const classes = this.classes.length > 0 ? `.${this.classes.join('.')}` : '';
    const words = this.isText ? JSON.stringify(this.text) : `${this.tag}${classes}${label}`;
    const inner = this.children
      .filter((child) => !child.hidden)
      .map((child) => child.outline(indent + 1));
    return [' '.repeat(indent) + words, ...inner].join('\n');
  }
}

function isShape(query: Query): query is Exclude<Query, string | RegExp> {
  return typeof query !== 'string' && !(query instanceof RegExp);
}

const innermost = (nodes: HostNode[]) =>
  nodes.filter((node) => !nodes.some((other) => other !== node && contains(node, other)));

function contains(outer: HostNode, inner: HostNode): boolean {
  for (let at = inner.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}

function named(nodes: readonly HostNode[], name: string | RegExp): HostNode[] {
  const words = (node: HostNode) => [node.label, String(node.attribute('placeholder') ?? '')];
  const matches = (text: string) =>
    typeof name === 'string' ? text.includes(name) : name.test(text);
  const ranks: ((node: HostNode) => boolean)[] =
    typeof name === 'string'
      ? [
          (node) => words(node).includes(name),
          (node) => node.text.trim() === name,
          (node) => words(node).some(matches),
          (node) => matches(node.text),
        ]
      : [
          (node) => words(node).some((word) => word !== '' && matches(word)),
          (node) => matches(node.text),
        ];
  for (const rank of ranks) {
    const found = nodes.filter(rank);
    if (found.length > 0) return innermost(found);
  }
  return [];
}

/** The page's nodes as its data stands now. */
export function readTree(
  data: { root?: { cn?: readonly RawNode[] } },
  templates: Templates,
): HostNode[] {
  return (data.root?.cn ?? []).map(
    (raw, index) => new HostNode(raw, templates, null, `root.cn.[${index}]`),
  );
}
