import { allPages } from '../build-output';
import { MARKUP, resolveIn, type Compiled, type Problem } from './compiled';
import { closure, readAllMarkup, type MarkupFile } from './markup';
import { registered, type Registered } from './registered';
import { taroComponents } from './taro-kinds';

/** Markup of its own, or built in without being in Taro's list. */
const BUILT_IN =
  'block template import include wxs slot page-meta navigation-bar page-container root-portal match-media share-element cover-view cover-image movable-view movable-area keyboard-accessory open-container sticky-header sticky-section grid-view list-view snapshot span';

const EVENT = /^(?:capture-)?(?:bind|catch|mut-bind):?[\w-]+$/;

interface Owner {
  /** Path without a suffix. */
  readonly name: string;
  readonly using: ReadonlyMap<string, string>;
}

interface Config {
  readonly usingComponents?: Readonly<Record<string, string>>;
}

function usingOf(compiled: Compiled, json: string): ReadonlyMap<string, string> {
  if (!compiled.has(json)) return new Map();
  const { usingComponents = {} } = JSON.parse(compiled.read(json)) as Config;
  return new Map(
    Object.entries(usingComponents).map(([tag, to]) => [tag, resolveIn(json, to)] as const),
  );
}

/** Pages, and the components they lead to. */
function ownersOf(compiled: Compiled): Owner[] {
  const global = usingOf(compiled, 'app.json');
  const owners = new Map<string, Owner>();
  const visit = (name: string) => {
    if (owners.has(name)) return;
    const using = new Map([...global, ...usingOf(compiled, `${name}.json`)]);
    owners.set(name, { name, using });
    for (const next of using.values()) if (!next.includes('://')) visit(next);
  };
  allPages(compiled.app).forEach(visit);
  return [...owners.values()];
}

function absentComponents(compiled: Compiled, { name, using }: Owner): Problem[] {
  return [...using].flatMap(([tag, to]) =>
    to.includes('://')
      ? []
      : ['.js', '.json', MARKUP[compiled.host]]
          .filter((suffix) => !compiled.has(to + suffix))
          .map((suffix) => ({
            file: `${name}.json`,
            says: `component ${tag}: ${to}${suffix} does not exist`,
          })),
  );
}

function unknownTags(files: readonly MarkupFile[], owner: Owner, known: ReadonlySet<string>) {
  return files.flatMap(({ file, tags }) =>
    tags
      .filter(({ name }) => !known.has(name) && !owner.using.has(name))
      .map(({ name, line }) => ({
        file,
        line,
        says: `<${name}> is no component of ${owner.name}`,
      })),
  );
}

function unheard(files: readonly MarkupFile[], owner: Owner, scripts: Registered): Problem[] {
  const methods = scripts.methods(`${owner.name}.js`);
  if ('threw' in methods) return [{ file: `${owner.name}.js`, says: methods.threw }];
  return files.flatMap(({ file, tags }) =>
    tags.flatMap(({ line, attributes }) =>
      [...attributes]
        .filter(([name, value]) => EVENT.test(name) && value !== '' && !value.includes('{{'))
        .filter(([, value]) => !methods.has(value))
        .map(([name, value]) => ({
          file,
          line,
          says: `${name}="${value}", but ${owner.name} has no method ${value}`,
        })),
    ),
  );
}

/** One problem once, however many pages share the file. */
const once = (problems: readonly Problem[]) => [
  ...new Map(
    problems.map((found) => [`${found.file}:${String(found.line)} ${found.says}`, found]),
  ).values(),
];

/** Every component used is defined, and every handler bound is a method of the page that draws it. */
export async function componentsAndHandlers(compiled: Compiled): Promise<Problem[]> {
  const { numbers } = await taroComponents(compiled.host);
  const known = new Set([...numbers.keys(), ...BUILT_IN.split(' ')]);
  const all = readAllMarkup(compiled);
  const scripts = registered(compiled);
  const problems = ownersOf(compiled).flatMap((owner) => {
    const files = closure(all, owner.name + MARKUP[compiled.host]);
    return [
      ...absentComponents(compiled, owner),
      ...unknownTags(files, owner, known),
      ...(compiled.has(`${owner.name}.js`) ? unheard(files, owner, scripts) : []),
    ];
  });
  return once(problems);
}
