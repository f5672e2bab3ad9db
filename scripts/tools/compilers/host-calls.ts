import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { Compiled, Problem } from './compiled';
import { withSuffix } from './compiled';

const TYPINGS = {
  weapp: { global: 'wx', package: 'miniprogram-api-typings' },
  alipay: { global: 'my', package: '@mini-types/alipay' },
} as const;

/** What webpack and Taro hang on the host's object themselves. */
const BUILD_OWN = new Set(['webpackJsonp', 'taroEventCenter']);

/** A call of the host's API in our own source, with the options as far as they are written out. */
interface Call {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  /** The argument as TypeScript: literals as they are, everything computed as `any`; none: only named. */
  readonly argument?: string;
}

function asTyped(node: ts.Expression | undefined): string {
  if (!node) return '';
  if (ts.isStringLiteral(node) || ts.isNumericLiteral(node)) return node.getText();
  if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) {
    return node.getText();
  }
  if (!ts.isObjectLiteralExpression(node)) return 'computed';
  const parts = node.properties.map((property) => {
    if (ts.isSpreadAssignment(property)) return '...computed';
    const name = property.name?.getText() ?? '';
    return ts.isPropertyAssignment(property)
      ? `${name}: ${asTyped(property.initializer)}`
      : `${name}: computed`;
  });
  return `{ ${parts.join(', ')} }`;
}

/** `my.x?.(…)` and `askHost(my.x, …)`, which adds the three callbacks. */
function callsIn(file: string, global: string): Call[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const calls: Call[] = [];
  const memberOf = (node: ts.Expression | undefined) =>
    node && ts.isPropertyAccessExpression(node) && node.expression.getText() === global
      ? node.name.text
      : undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const asked = node.expression.getText() === 'askHost' ? node.arguments[0] : undefined;
      const name = memberOf(asked ?? node.expression);
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (name && asked) {
        const options = asTyped(node.arguments[1])
          .replace(/^\{(.*)\}$/, '$1')
          .trim();
        const own = options === 'computed' ? '...computed' : options;
        const back = 'success: computed, fail: computed, complete: computed';
        calls.push({ file, line, name, argument: `{ ${own ? `${own}, ` : ''}${back} }` });
      } else if (name) {
        calls.push({ file, line, name, argument: node.arguments.map(asTyped).join(', ') });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

/** `wx.x` in the compiled code that is ours; Taro's own layer asks before it calls. */
function membersIn(compiled: Compiled, global: string): Call[] {
  const member = new RegExp(`(?<![\\w$.])${global}\\)?\\??\\.([A-Za-z]\\w*)`, 'g');
  const seen = new Map<string, Call>();
  for (const file of withSuffix(compiled, '.js')) {
    if (file === 'taro.js' || file === 'runtime.js') continue;
    for (const [, name = ''] of compiled.read(file).matchAll(member)) {
      if (!BUILD_OWN.has(name) && !seen.has(name)) seen.set(name, { file, line: 1, name });
    }
  }
  return [...seen.values()];
}

/** Compiles the calls, and nothing else, against the vendor's typings. */
function typeErrors(host: Compiled['host'], calls: readonly Call[]): Problem[] {
  const { global, package: typings } = TYPINGS[host];
  const name = path.resolve(`scripts/tools/compilers/${host}-calls.ts`);
  const written = calls.map(({ name: member, argument }) =>
    argument === undefined ? `void ${global}.${member};` : `${global}.${member}(${argument});`,
  );
  const text = ['declare const computed: any;', ...written].join('\n');
  const options: ts.CompilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    types: [typings],
  };
  const base = ts.createCompilerHost(options);
  const own = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  const program = ts.createProgram([name], options, {
    ...base,
    fileExists: (file) => file === name || base.fileExists(file),
    getSourceFile: (file, version) => (file === name ? own : base.getSourceFile(file, version)),
  });
  return program.getSemanticDiagnostics(own).flatMap((found) => {
    const { line } = ts.getLineAndCharacterOfPosition(own, found.start ?? 0);
    const call = calls[line - 1];
    if (!call) return [];
    const words = ts.flattenDiagnosticMessageText(found.messageText, ' ').split('\n')[0] ?? '';
    return [{ file: call.file, line: call.line, says: `${global}.${call.name}: ${words}` }];
  });
}

/** Files of src/platform that this host's build takes: its own and those of every host. */
function platformFiles(host: Compiled['host']): string[] {
  const others = ['weapp', 'alipay', 'h5'].filter((name) => name !== host);
  return readdirSync('src/platform')
    .filter((file) => file.endsWith('.ts') && !others.some((name) => file.endsWith(`.${name}.ts`)))
    .map((file) => `src/platform/${file}`);
}

/** Every use of the host's API that is ours exists in the vendor's typings, and calls it rightly. */
export function hostCalls(compiled: Compiled): Problem[] {
  const { global } = TYPINGS[compiled.host];
  const calls = platformFiles(compiled.host).flatMap((file) => callsIn(file, global));
  return typeErrors(compiled.host, [...calls, ...membersIn(compiled, global)]);
}
