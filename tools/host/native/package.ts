import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { asCss } from '../phone/sheet';
import { compileView } from '../phone/view-package';

/** What a native app's module may not see of the frame it runs in: WeChat's logic layer lacks it. */
const HIDDEN = [
  ...['window', 'self', 'parent', 'top', 'frames', 'document', 'location', 'navigator', 'history'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['URL', 'URLSearchParams', 'AbortController', 'Blob', 'Image', 'alert', 'confirm', 'prompt'],
];

/** A component's classes have the name of its scope before them: what others write stays outside. */
const scoped = (css: string, scope: string): string =>
  css.replace(/[^{}]+\{/g, (selector) =>
    selector.trimStart().startsWith('@')
      ? selector
      : selector.replace(/\.(-?[_a-zA-Z][\w-]*)/g, `.${scope}--$1`),
  );

export const scopeOf = (component: string): string => component.replace(/\W+/g, '-');

export interface NativeSheet {
  /** Only while this page is on top; null: always. */
  readonly page: string | null;
  readonly css: string;
}

type Configs = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function sheets(root: string, configs: Configs) {
  const read = (name: string) => {
    const file = path.join(root, `${name}.wxss`);
    return existsSync(file) ? asCss(readFileSync(file, 'utf8'), 'light') : '';
  };
  const own = Object.entries(configs).map(([name, { component }]): NativeSheet =>
    component === true
      ? { page: null, css: scoped(read(name), scopeOf(name)) }
      : { page: name, css: read(name) },
  );
  return [{ page: null, css: read('app') }, ...own];
}

function modules(root: string): string {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.js'));
  const made = files.map((file) => {
    const body = readFileSync(path.join(root, file), 'utf8');
    const names = ['require', 'module', 'exports', ...HIDDEN].join(', ');
    return `${JSON.stringify(file)}: function (${names}) { 'use strict';\n${body}\n}`;
  });
  return `{${made.join(',\n')}}`;
}

/** A native app as JavaScript of an expression: the `NativePackage` of frame.ts. */
export function nativePackage(folder: string): string {
  const root = path.resolve(folder);
  const { source, configs } = compileView('weapp', root);
  const app = readFileSync(path.join(root, 'app.json'), 'utf8');
  const scopes = Object.fromEntries(
    Object.entries(configs)
      .filter(([, { component }]) => component === true)
      .map(([name]) => [name, scopeOf(name)]),
  );
  const rest = JSON.stringify({ app, scopes, sheets: sheets(root, configs) });
  return `Object.assign(${source}, ${rest}, { modules: ${modules(root)} })`;
}
