import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Compiler, Module } from 'webpack';

const root = path.resolve(__dirname, '..');

/** Files that were joined into one module are its parts. */
function filesOf(module: Module): string[] {
  const parts = 'modules' in module ? (module.modules as Module[]) : [module];
  return parts.flatMap((part) => {
    const file = part.nameForCondition();
    return file === null ? [] : [path.relative(root, file).split(path.sep).join('/')];
  });
}

/**
 * Beside a demo build, not in it: which files each of the bundle's numbered modules was made of, so
 * that a trace of what ran can be read.
 */
export class ModuleNames {
  constructor(private readonly file: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.afterEmit.tap('ModuleNames', ({ modules, chunkGraph }) => {
      const names: Record<string, string[]> = {};
      for (const module of modules) {
        const id = chunkGraph.getModuleId(module);
        if (id !== null) names[id] = filesOf(module);
      }
      writeFileSync(this.file, JSON.stringify(names));
    });
  }
}
