import { axmlToWxml } from '../../../tools/host/axml';
import { MARKUP, resolveIn, withSuffix, type Compiled } from './compiled';

export interface Tag {
  readonly name: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface MarkupFile {
  readonly file: string;
  readonly tags: readonly Tag[];
  /** Names of the templates it defines. */
  readonly templates: ReadonlySet<string>;
  /** Files it imports or includes, as they are on disk. */
  readonly imports: readonly { readonly file: string; readonly line: number }[];
}

const TAG = /<!--[\s\S]*?-->|\{\{[\s\S]*?\}\}|<([\w-]+)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const ATTRIBUTE = /([\w:@.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;

function tagsOf(text: string): Tag[] {
  const tags: Tag[] = [];
  let line = 1;
  let read = 0;
  for (const found of text.matchAll(TAG)) {
    const [, name, attributes = ''] = found;
    line += text.slice(read, found.index).split('\n').length - 1;
    read = found.index;
    if (name === undefined) continue;
    const pairs = [...attributes.matchAll(ATTRIBUTE)];
    const map = new Map(pairs.map(([, key = '', one, two]) => [key, one ?? two ?? '']));
    tags.push({ name, line, attributes: map });
  }
  return tags;
}

function readMarkup(compiled: Compiled, file: string): MarkupFile {
  const text = compiled.read(file);
  const tags = tagsOf(compiled.host === 'alipay' ? axmlToWxml(text) : text);
  const named = tags.filter(
    ({ name, attributes }) => name === 'template' && attributes.has('name'),
  );
  return {
    file,
    tags,
    templates: new Set(named.map(({ attributes }) => attributes.get('name') ?? '')),
    imports: tags
      .filter(({ name }) => name === 'import' || name === 'include')
      .map(({ attributes, line }) => {
        const to = resolveIn(file, attributes.get('src') ?? '').replace(/\.wxml$/, '');
        return { file: to + MARKUP[compiled.host], line };
      }),
  };
}

/** Every markup file of the build by its name; one that can't be translated is told elsewhere. */
export function readAllMarkup(compiled: Compiled): ReadonlyMap<string, MarkupFile> {
  const all = new Map<string, MarkupFile>();
  for (const file of withSuffix(compiled, MARKUP[compiled.host])) {
    try {
      all.set(file, readMarkup(compiled, file));
    } catch {
      all.set(file, { file, tags: [], templates: new Set(), imports: [] });
    }
  }
  return all;
}

/** The file and all it imports. */
export function closure(all: ReadonlyMap<string, MarkupFile>, file: string): MarkupFile[] {
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const { file: next } of all.get(name)?.imports ?? []) visit(next);
  };
  visit(file);
  return [...seen].flatMap((name) => all.get(name) ?? []);
}
