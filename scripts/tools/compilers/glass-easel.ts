import { TmplGroup } from 'glass-easel-template-compiler';
import vm from 'node:vm';
import { axmlToWxml, sjsToWxs, wechatName } from '../../../tools/host/axml';
import { MARKUP, SCRIPT, withSuffix, type Compiled, type Problem } from './compiled';

interface Diagnostic {
  readonly level: string;
  readonly message: string;
  readonly startLine: number;
}

const MILD = new Set(['Note', 'Info']);
// Errors of another realm are no instances of ours.
const message = (error: unknown) => (error as Partial<Error> | null)?.message ?? String(error);

/** As WeChat would write it, or why it can't be. */
function translated(compiled: Compiled, file: string, translate: (text: string) => string) {
  try {
    const text = compiled.read(file);
    return { text: compiled.host === 'alipay' ? translate(text) : text };
  } catch (error) {
    return { problem: { file, says: message(error) } };
  }
}

function scriptProblem(text: string, file: string): Problem[] {
  try {
    new vm.Script(`(function (require, module) {${text}\n})`, { filename: file });
    return [];
  } catch (error) {
    const stack = (error as Partial<Error> | null)?.stack ?? '';
    const line = stack.startsWith(`${file}:`) ? /:(\d+)/.exec(stack) : null;
    return [{ file, ...(line ? { line: Number(line[1]) } : {}), says: message(error) }];
  }
}

/** The template compiler of WeChat's current engine, over wxml and over axml translated to it. */
export function templateCompiler(compiled: Compiled): Problem[] {
  const group = TmplGroup.newDev();
  const problems: Problem[] = [];
  for (const file of withSuffix(compiled, SCRIPT[compiled.host])) {
    const { text, problem } = translated(compiled, file, sjsToWxs);
    if (problem) problems.push(problem);
    if (text === undefined) continue;
    problems.push(...scriptProblem(text, file));
    group.addScript(wechatName(file).replace(/\.wxs$/, ''), text);
  }
  for (const file of withSuffix(compiled, MARKUP[compiled.host])) {
    const { text, problem } = translated(compiled, file, axmlToWxml);
    if (problem) problems.push(problem);
    if (text === undefined) continue;
    const name = wechatName(file).replace(/\.wxml$/, '');
    for (const found of group.addTmpl(name, text) as Diagnostic[]) {
      if (MILD.has(found.level)) continue;
      const says = `${found.level.toLowerCase()}: ${found.message}`;
      problems.push({ file, line: found.startLine + 1, says });
    }
  }
  if (problems.length === 0) group.getTmplGenObjectGroups();
  group.free();
  return problems;
}
