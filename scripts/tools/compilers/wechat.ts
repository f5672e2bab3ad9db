import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withSuffix, type Compiled, type Findings, type Problem } from './compiled';

/** Folder of the package with binaries for this machine; all of them are for x64. */
function binaries(platform: NodeJS.Platform, arch: string): string | undefined {
  const system = { linux: 'linux', darwin: 'mac', win32: 'windows' }[platform as string];
  const runs = arch === 'x64' || (arch === 'arm64' && platform === 'darwin');
  return system && runs ? path.join('node_modules/miniprogram-compiler/bin', system) : undefined;
}

/** The package ships them without the right to be run. */
function runnable(file: string): string {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
  return path.resolve(file);
}

const PLACES = [
  /^(?:ERR: )?(?<file>[^\s:()]+):(?<line>\d+):\d+:\s*(?<says>.+)$/,
  /^(?:ERR: )?(?<file>[^\s:()]+)\((?<line>\d+):\d+\):\s*(?<says>.+)$/,
];

/** wcc writes `file:1:2: words`, wcsc `ERR: file(1:2): words`; the rest is told as it is. */
export function readErrors(output: string, otherwise: string): Problem[] {
  const lines = output.split('\n').map((line) => line.trim());
  const told = lines.filter((line) => line !== '' && !line.startsWith('error file count'));
  if (told.length === 0) return [{ file: otherwise, says: 'refused without a word' }];
  return told.map((line) => {
    const place = PLACES.map((pattern) => pattern.exec(line)?.groups).find(Boolean);
    if (!place?.file) return { file: otherwise, says: line.replace(/^ERR: /, '') };
    return { file: place.file, line: Number(place.line), says: place.says ?? line };
  });
}

function compile(compiled: Compiled, tool: string, args: readonly string[]): Problem[] {
  const out = mkdtempSync(path.join(tmpdir(), 'amphi-compile-'));
  try {
    const { status, stdout, stderr, error } = spawnSync(
      tool,
      [...args, '-o', path.join(out, 'out.js')],
      { cwd: compiled.folder, encoding: 'utf8' },
    );
    if (error) throw error;
    return status === 0 ? [] : readErrors(stderr + stdout, path.basename(tool));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** WeChat's own compilers over every template, script and style of the build. */
export function wechatCompilers(
  compiled: Compiled,
  machine: { platform: NodeJS.Platform; arch: string } = process,
): Findings {
  const folder = binaries(machine.platform, machine.arch);
  if (!folder) {
    return { skipped: `wcc and wcsc do not run on ${machine.platform} ${machine.arch}` };
  }
  const tool = (name: string) =>
    runnable(path.join(folder, machine.platform === 'win32' ? `${name}.exe` : name));
  const markup = [...withSuffix(compiled, '.wxml'), ...withSuffix(compiled, '.wxs')];
  const styles = withSuffix(compiled, '.wxss').sort((a) => (a === 'app.wxss' ? -1 : 0));
  return [
    ...compile(compiled, tool('wcc'), ['-d', '-cc', '0', ...markup, '-gn', '$gwx']),
    ...(styles.length > 0 ? compile(compiled, tool('wcsc'), ['-db', '-pc', '0', ...styles]) : []),
  ];
}
