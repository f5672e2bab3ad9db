import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Plant } from './plant';
import { plants } from './plants';
import { cleanUpOnSignals, run } from './processes';
import { table } from './table';

/** Hard links: tools see ordinary files inside the copy, and it costs no space. */
async function linkFolder(from: string, to: string): Promise<void> {
  const { code } = await run('cp', ['-al', from, to]);
  if (code === 0) return;
  const copied = await run('cp', ['-a', from, to]);
  if (copied.code !== 0) throw new Error(copied.output);
}

/** What is in the working tree, committed or not; never what is ignored. */
async function copyProject(folder: string): Promise<void> {
  const listed = await run('git', ['ls-files', '-z', '-co', '--exclude-standard']);
  for (const file of listed.output.split('\0').filter((name) => name && existsSync(name))) {
    const to = path.join(folder, file);
    mkdirSync(path.dirname(to), { recursive: true });
    await copyFile(file, to);
  }
  for (const packages of ['node_modules', 'tools/vendor/miniprogram-ci/node_modules']) {
    if (existsSync(packages)) await linkFolder(packages, path.join(folder, packages));
  }
  // Caches are rewritten in place by some tools: the original keeps its own.
  rmSync(path.join(folder, 'node_modules', '.cache'), { recursive: true, force: true });
}

const check = (folder: string, args: readonly string[]) =>
  run(process.execPath, args, { cwd: folder, env: { CI: 'true', FORCE_COLOR: '0' } });

/** Each check on the clean copy: one that fails there would prove nothing about a plant. */
async function baseline(folder: string, chosen: readonly Plant[]): Promise<string[]> {
  const broken: string[] = [];
  const wanted = new Set(chosen.map((plant) => plant.check.join('\0')));
  for (const joined of wanted) {
    const args = joined.split('\0');
    const { code, output } = await check(folder, args);
    console.log(`${code === 0 ? 'ok  ' : 'FAIL'} clean: ${args.join(' ')}`);
    if (code === 0) continue;
    broken.push(joined);
    console.log(output.slice(-3000));
  }
  return broken;
}

async function attempt(folder: string, plant: Plant): Promise<string> {
  const file = path.join(folder, plant.file);
  const before = existsSync(file) ? readFileSync(file) : undefined;
  try {
    const after = plant.change(before?.toString());
    mkdirSync(path.dirname(file), { recursive: true });
    if (after === null) rmSync(file);
    else writeFileSync(file, after);
    const { code, output } = await check(folder, plant.check);
    if (code === 0) return 'SURVIVED';
    return plant.says.test(output) ? 'caught' : `FAILED FOR ANOTHER REASON\n${output.slice(-2000)}`;
  } catch (error) {
    return `NOT PLANTED (${error instanceof Error ? error.message : String(error)})`;
  } finally {
    if (before) writeFileSync(file, before);
    else rmSync(file, { force: true });
  }
}

/** `npm run gate:selftest [-- word…]`: plants one fault at a time; the gate must catch each. */
export async function main(args: string[]): Promise<number> {
  cleanUpOnSignals(130);
  const chosen = plants.filter(
    ({ fault }) => args.length === 0 || args.some((word) => fault.includes(word)),
  );
  if (chosen.length === 0) throw new Error('No plant has these words in its name.');
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'amphi-selftest-')));
  const rows: string[][] = [];
  try {
    await copyProject(folder);
    if (chosen.some((plant) => plant.check.some((arg) => /budgets|scan|compilers/.test(arg)))) {
      const all = ['scripts/verify.mjs', '--only', 'build-h5,build-weapp,build-alipay'];
      await check(folder, all);
    }
    const broken = await baseline(folder, chosen);
    for (const plant of chosen) {
      const result = broken.includes(plant.check.join('\0'))
        ? 'CHECK ALREADY FAILS'
        : await attempt(folder, plant);
      console.log(`${result === 'caught' ? 'ok  ' : 'FAIL'} ${plant.fault}: ${result}`);
      rows.push([plant.fault, plant.check.slice(-1).join(' '), result.split('\n')[0] ?? '']);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${table(['planted', 'check', 'result'], rows)}`);
  const missed = rows.filter(([, , result]) => result !== 'caught').length;
  console.log(`${String(rows.length - missed)} caught, ${String(missed)} not caught`);
  return missed > 0 ? 1 : 0;
}
