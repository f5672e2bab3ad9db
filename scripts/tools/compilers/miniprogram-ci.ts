import { spawnSync } from 'node:child_process';
import type { Compiled, Findings, Problem } from './compiled';

interface Reply {
  readonly unavailable?: string;
  readonly problems?: readonly Problem[];
}

/** WeChat's build (`getCompiledResult`) and its search for what is required but missing. */
export function miniprogramCi({ folder }: Compiled): Findings {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['scripts/miniprogram-ci.mjs', folder],
    { encoding: 'utf8', timeout: 600_000, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  try {
    const reply = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Reply;
    if (reply.unavailable) {
      return { skipped: `miniprogram-ci could not be installed: ${reply.unavailable}` };
    }
    if (reply.problems) return reply.problems;
  } catch {
    // told below
  }
  const said = stderr.trim().split('\n').slice(-3).join(' | ');
  return [{ file: '.', says: `miniprogram-ci ended with ${String(status)}: ${said}` }];
}
