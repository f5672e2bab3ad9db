import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
}

/**
 * Why node_modules does not match package-lock.json, or undefined when it does. npm writes
 * node_modules/.package-lock.json last, so an interrupted install counts as none.
 */
export function staleInstall(root) {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const installed = packagesOf(path.join(root, 'node_modules', '.package-lock.json'));
  if (!wanted) return 'package-lock.json is missing or unreadable';
  if (!installed) return 'nothing is installed yet';
  for (const [name, entry] of Object.entries(wanted)) {
    if (name === '' || entry.link) continue;
    const there = installed[name];
    if (!there && (entry.optional || entry.devOptional || entry.peer)) continue;
    if (there?.version !== entry.version) return `${name} is not at ${entry.version}`;
  }
  const extra = Object.keys(installed).find((name) => !(name in wanted));
  return extra && `${extra} is not in package-lock.json`;
}

/** Installs when needed. Plain Node on purpose: it runs before there is anything to import. */
export function ensureInstalled(root, log = console.log) {
  const reason = staleInstall(root);
  if (!reason) return false;
  log(`Installing packages (${reason})…`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed: see its output above.');
  return true;
}
