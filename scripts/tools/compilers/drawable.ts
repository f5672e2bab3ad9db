import { MARKUP, type Compiled, type Problem } from './compiled';
import { closure, readAllMarkup } from './markup';
import { hostKind, kindsUsed, taroComponents, variants, type TaroComponents } from './taro-kinds';

/** Input and textarea are drawn by one of two templates, by whether they hold the focus. */
const FOCUSABLE = new Set(['input', 'textarea', 'editor']);

function templatesOf(kind: string, number: string, levels: number): string[] {
  const names = Array.from({ length: levels }, (_, level) => `tmpl_${String(level)}_${number}`);
  const forms = FOCUSABLE.has(kind) ? ['', '_focus', '_blur'] : [''];
  return names.flatMap((name) => forms.map((form) => name + form));
}

/** The levels a kind is repeated on where templates can't call themselves (WeChat). */
function levelsOf(kind: string, { depths }: TaroComponents, floors: number): number {
  const depth = depths.get(kind);
  if (floors === 0 || depth === undefined) return 1;
  return depth < 0 ? floors : Math.min(depth, floors);
}

/** Every kind of node the code can create has the templates the build's script will ask for. */
export async function undrawable(compiled: Compiled): Promise<Problem[]> {
  const base = `base${MARKUP[compiled.host]}`;
  if (!compiled.has(base)) return [];
  const markup = readAllMarkup(compiled).get(base);
  const taro = await taroComponents(compiled.host);
  const floors = Number(/tmpl_(\d+)_container/.exec(compiled.read(base))?.[1] ?? 0);
  const kinds = [...kindsUsed(compiled, new Set(taro.numbers.keys()))].map(hostKind);
  if (!kinds.includes('view')) {
    return [{ file: base, says: 'no element was found in the code: this check reads it wrongly' }];
  }
  const problems: Problem[] = [];
  for (const kind of new Set(kinds.flatMap(variants))) {
    // A component of the app's own is called by its name.
    const number = taro.numbers.get(kind) ?? kind;
    const wanted = templatesOf(kind, number, levelsOf(kind, taro, floors));
    const missing = wanted.filter((name) => !markup?.templates.has(name));
    for (const name of missing) {
      problems.push({ file: base, says: `no template "${name}": <${kind}> would not be drawn` });
    }
  }
  const rest = ['taro_tmpl', `tmpl_0_${taro.numbers.get('#text') ?? '8'}`];
  if (floors > 0) rest.push(`tmpl_${String(floors)}_container`);
  for (const name of rest) {
    if (!markup?.templates.has(name)) problems.push({ file: base, says: `no template "${name}"` });
  }
  return problems;
}

/** References written out in markup: imported files, templates by name, scripts. */
export function brokenReferences(compiled: Compiled): Problem[] {
  const all = readAllMarkup(compiled);
  const problems: Problem[] = [];
  for (const { file, tags, imports } of all.values()) {
    for (const { file: to, line } of imports) {
      if (!all.has(to)) problems.push({ file, line, says: `imports ${to}, which does not exist` });
    }
    const defined = new Set(closure(all, file).flatMap(({ templates }) => [...templates]));
    for (const { name, line, attributes } of tags) {
      const is = name === 'template' ? attributes.get('is') : undefined;
      if (is !== undefined && !is.includes('{{') && !defined.has(is)) {
        problems.push({ file, line, says: `no template "${is}"` });
      }
    }
  }
  return problems;
}
