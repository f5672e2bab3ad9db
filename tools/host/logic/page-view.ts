import type { Runtime } from './runtime';
import type { Templates } from './templates';
import { readTree, type HostNode, type Query } from './tree';

export interface Shape {
  readonly nodes: number;
  readonly depth: number;
  /** Most children of one node. */
  readonly widest: number;
}

/** The page on top, as a person meets it. */
export class PageView {
  constructor(
    private readonly runtime: () => Runtime,
    private readonly templates: Templates,
  ) {}

  get path(): string {
    return this.runtime().parts.stack.top?.route ?? '';
  }

  get query(): Readonly<Record<string, string>> {
    return this.runtime().parts.stack.top?.options ?? {};
  }

  get roots(): readonly HostNode[] {
    const data = this.runtime().parts.stack.top?.data;
    return readTree((data ?? {}) as Parameters<typeof readTree>[0], this.templates);
  }

  get nodes(): readonly HostNode[] {
    return this.roots.flatMap((root) => [...root.all()]);
  }

  get text(): string {
    return this.nodes
      .filter((node) => node.isText)
      .map((node) => node.text)
      .join(' ');
  }

  findAll(query: Query): readonly HostNode[] {
    return this.roots.flatMap((root) => root.findAll(query));
  }

  has(query: Query): boolean {
    return this.findAll(query).length > 0;
  }

  /** The n-th match. @throws with the page's outline when there is none */
  find(query: Query, nth = 0): HostNode {
    const found = this.findAll(query)[nth];
    if (found) return found;
    const wanted = query instanceof RegExp ? String(query) : JSON.stringify(query);
    const outline = this.roots.map((root) => root.outline()).join('\n');
    throw new Error(`${this.path} has no ${wanted}${nth > 0 ? ` number ${nth}` : ''}:\n${outline}`);
  }

  get shape(): Shape {
    const elements = this.nodes.filter((node) => !node.isText);
    const depthOf = (node: HostNode): number => (node.parent ? depthOf(node.parent) + 1 : 1);
    return {
      nodes: elements.length,
      depth: Math.max(0, ...elements.map(depthOf)),
      widest: Math.max(0, ...elements.map((node) => node.children.length)),
    };
  }
}
