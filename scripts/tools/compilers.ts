import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Budgets } from './budgets';
import { alipayConfig } from './compilers/alipay-config';
import { openCompiled, type Compiled, type Findings, type Problem } from './compilers/compiled';
import { componentsAndHandlers } from './compilers/components';
import { brokenReferences, undrawable } from './compilers/drawable';
import { templateCompiler } from './compilers/glass-easel';
import { hostCalls } from './compilers/host-calls';
import { miniprogramCi } from './compilers/miniprogram-ci';
import { HOST_LIMITS, packageSizes, pagesBothWays } from './compilers/pages';
import { wechatCompilers } from './compilers/wechat';
import { table } from './table';
import { outputFolder } from './targets';

interface Check {
  readonly name: string;
  readonly host?: Compiled['host'];
  readonly run: (compiled: Compiled) => Findings | Promise<Findings>;
}

const isRelease = ({ folder, host }: Compiled) => folder === outputFolder(host, 'production');

/** Budgets are for what is released; any other folder has the hosts' limits to keep. */
function sizes(compiled: Compiled): readonly Problem[] {
  if (!isRelease(compiled)) return packageSizes(compiled, HOST_LIMITS);
  const budgets = JSON.parse(readFileSync('budgets.json', 'utf8')) as Budgets;
  return packageSizes(compiled, budgets[compiled.host]);
}

const checks: readonly Check[] = [
  { name: 'wechat', host: 'weapp', run: wechatCompilers },
  { name: 'templates', run: templateCompiler },
  { name: 'references', run: brokenReferences },
  { name: 'drawable', run: undrawable },
  { name: 'components', run: componentsAndHandlers },
  { name: 'pages', run: pagesBothWays },
  { name: 'sizes', run: sizes },
  { name: 'calls', run: hostCalls },
  {
    name: 'config',
    host: 'alipay',
    run: (compiled) =>
      alipayConfig(compiled, isRelease(compiled) ? 'mini.project.json' : undefined),
  },
  { name: 'miniprogram-ci', host: 'weapp', run: miniprogramCi },
];

interface Outcome {
  readonly result: string;
  readonly failed: boolean;
}

/** A build holds no `src`: what lies there is the project's own. */
const place = (folder: string, { file, line }: Problem) =>
  `${file.startsWith('src/') ? '' : `${folder}/`}${file}${line === undefined ? '' : `:${String(line)}`}`;

async function perform(check: Check, compiled: Compiled): Promise<Outcome> {
  const found = await check.run(compiled);
  if ('skipped' in found) {
    // A machine that merges must be able to check; anyone else is told what was not looked at.
    const failed = Boolean(process.env.CI);
    console.log(`${failed ? 'FAIL' : 'SKIPPED'} ${check.name}: ${found.skipped}`);
    return { result: failed ? 'cannot run' : 'skipped', failed };
  }
  for (const problem of found) console.log(`${place(compiled.folder, problem)}: ${problem.says}`);
  return { result: found.length === 0 ? 'ok' : String(found.length), failed: found.length > 0 };
}

/** `npm run compilers [-- --only a,b] [folder…]`: what the hosts' own tools would refuse. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { only: { type: 'string', default: '' } },
  });
  const only = values.only.split(',').filter(Boolean);
  const unknown = only.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) throw new Error(`No such check: ${unknown.join(', ')}`);
  const folders =
    positionals.length > 0
      ? positionals
      : [outputFolder('weapp', 'production'), outputFolder('alipay', 'production')];
  const rows: string[][] = [];
  let failures = 0;
  for (const compiled of folders.map((folder) => openCompiled(folder.replace(/\/+$/, '')))) {
    for (const check of checks) {
      if (check.host && check.host !== compiled.host) continue;
      if (only.length > 0 && !only.includes(check.name)) continue;
      const began = performance.now();
      const { result, failed } = await perform(check, compiled);
      if (failed) failures += 1;
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      rows.push([compiled.folder, check.name, result, `${seconds} s`]);
    }
  }
  console.log(table(['folder', 'check', 'problems', 'time'], rows));
  return failures > 0 ? 1 : 0;
}
