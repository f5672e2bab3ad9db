import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { VmRealm } from './realm';

interface Module {
  exports: unknown;
}

type Wrapped = (require: (id: string) => unknown, module: Module, exports: unknown) => void;

/** `require` over the files of a build, and over nothing else. */
export interface Loader {
  require(file: string): unknown;
  isLoaded(file: string): boolean;
  /** Files that have run, in the order they were asked for. */
  loaded(): readonly string[];
}

const scripts = new Map<string, { text: string; script: vm.Script }>();

/** Compiled once per content: a test boots the same bundle many times. */
function compile(file: string, text: string): vm.Script {
  const known = scripts.get(file);
  if (known?.text === text) return known.script;
  const script = new vm.Script(`(function (require, module, exports) {${text}\n})`, {
    filename: file,
  });
  scripts.set(file, { text, script });
  return script;
}

export function createLoader(realm: VmRealm, root: string): Loader {
  const modules = new Map<string, Module>();
  const resolve = (id: string, from: string) => {
    const base = id.startsWith('/') ? path.join(root, id) : path.resolve(path.dirname(from), id);
    const file = [base, `${base}.js`, path.join(base, 'index.js')].find(
      (candidate) => candidate.endsWith('.js') && existsSync(candidate),
    );
    if (!file || !file.startsWith(root + path.sep)) {
      throw new Error(`${path.relative(root, from)} requires "${id}", which is not in the package`);
    }
    return file;
  };
  const load = (file: string): unknown => {
    const known = modules.get(file);
    if (known) return known.exports;
    const module: Module = { exports: realm.inside({}) };
    modules.set(file, module);
    const wrapped = compile(file, readFileSync(file, 'utf8')).runInContext(
      realm.context,
    ) as Wrapped;
    wrapped((id) => load(resolve(id, file)), module, module.exports);
    return module.exports;
  };
  const entry = (file: string) => path.join(root, file);
  return {
    require: (file) => load(resolve(`/${file}`, entry('app.js'))),
    isLoaded: (file) => modules.has(entry(file)),
    loaded: () => [...modules.keys()].map((file) => path.relative(root, file)),
  };
}
