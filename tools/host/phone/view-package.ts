import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';
import { axmlToWxml, sjsToWxs } from '../axml';
import type { HostName } from '../logic/host-name';

const TAG = /<(\/?)([a-z][\w-]*)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^"'>])*)/g;
const ATTRIBUTE = /([\w:-]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'))?/g;
const HANDLER =
  /\b(?:(?:mut-|capture-)?bind|(?:capture-)?catch):?\w+\s*=\s*(?:"([^"{}]+)"|'([^'{}]+)')/g;
/** Words of the template language itself. */
const WORDS = new Set(['template', 'import', 'include', 'wxs', 'block', 'slot']);
const OWN =
  /^(?:bind|catch|capture-|mut-bind|data-|wx:|mark:|worklet:|generic:|slot:)|^(?:id|class|style|slot)$/;

interface Found {
  readonly attributes: Map<string, Set<string>>;
  readonly handlers: Set<string>;
}

/** Gives the hosts' tags a prefix, so that `<button>` and `<image>` are not the browser's. */
function prefixed(text: string, own: ReadonlySet<string>, found: Found): string {
  for (const [, double, single] of text.matchAll(HANDLER)) {
    found.handlers.add(double ?? single ?? '');
  }
  return text.replace(TAG, (whole, slash: string, tag: string, rest: string) => {
    if (WORDS.has(tag) || own.has(tag)) return whole;
    const names = found.attributes.get(tag) ?? new Set<string>();
    found.attributes.set(tag, names);
    for (const [, name = ''] of rest.matchAll(ATTRIBUTE)) if (!OWN.test(name)) names.add(name);
    return `<${slash}wx-${tag}${rest}`;
  });
}

type Config = Readonly<Record<string, unknown>> & {
  readonly usingComponents?: Readonly<Record<string, string>>;
};

function readConfigs(dist: string, files: readonly string[]): Record<string, Config> {
  const markup = new Set(files.map((file) => file.replace(/\.(wxml|axml)$/, '')));
  const configs: Record<string, Config> = {};
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    const name = file.slice(0, -'.json'.length);
    if (!markup.has(name)) continue;
    configs[name] = JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as Config;
  }
  return configs;
}

export interface CompiledView {
  /** JavaScript of an expression: the `ViewPackage` of engine.ts. */
  readonly source: string;
  /** The hosts' tags that the templates use. */
  readonly tags: readonly string[];
  readonly configs: Readonly<Record<string, Config>>;
}

/** @throws with every line that the engine's compiler refuses */
export function compileView(host: HostName, dist: string): CompiledView {
  const root = path.resolve(dist);
  if (!existsSync(root)) throw new Error(`there is no build in ${dist}`);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const configs = readConfigs(root, files);
  const group = new TmplGroup();
  const found: Found = { attributes: new Map(), handlers: new Set() };
  const complaints: string[] = [];
  for (const file of files) {
    const name = file.replace(/\.\w+$/, '');
    if (/\.(wxml|axml)$/.test(file)) {
      const text = host === 'alipay' ? axmlToWxml(read(file)) : read(file);
      const own = new Set(Object.keys(configs[name]?.usingComponents ?? {}));
      if (file === 'base.wxml' || file === 'base.axml') own.add('comp');
      const said = group.addTmpl(name, prefixed(text, own, found)) as { message: string }[];
      complaints.push(...said.map(({ message }) => `${file}: ${message}`));
    } else if (/\.(wxs|sjs)$/.test(file)) {
      group.addScript(name, host === 'alipay' ? sjsToWxs(read(file)) : read(file));
    }
  }
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  const attributes = Object.fromEntries(
    [...found.attributes].map(([tag, names]) => [tag, [...names]]),
  );
  const rest = JSON.stringify({ host, configs, attributes, handlers: [...found.handlers] });
  const source = `Object.assign(${rest}, { groups: ${group.getTmplGenObjectGroups()} })`;
  group.free();
  return { source, tags: [...found.attributes.keys()], configs };
}
