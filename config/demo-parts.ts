import path from 'node:path';
import type { Compiler } from 'webpack';

const panel = (file: string) => path.resolve(__dirname, '../src/features/qa-panel', file);

/** What a build in mode `mock` has in place of an empty file; no other build ever sees these. */
const REPLACED: readonly (readonly [request: RegExp, file: string])[] = [
  [/^\.\/demo-mark$/, panel('mark.tsx')],
  [/^\.\/code-mark$/, panel('code-mark.tsx')],
  [/^\.\/demo-start$/, panel('start.tsx')],
];

/** Puts the QA panel's mark and start where the shop has left room for them. */
export class DemoParts {
  apply(compiler: Compiler): void {
    const { NormalModuleReplacementPlugin } = compiler.webpack;
    for (const [request, file] of REPLACED) {
      new NormalModuleReplacementPlugin(request, file).apply(compiler);
    }
  }
}

export const isDemo = process.env.AMPHI_MODE === 'mock';
