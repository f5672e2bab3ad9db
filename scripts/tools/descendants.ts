import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

function read<T>(from: () => T, otherwise: T): T {
  try {
    return from();
  } catch {
    return otherwise;
  }
}

export interface Leftover {
  readonly pid: number;
  readonly command: string;
}

/**
 * Processes that work in `folder` or carry `mark` in their environment. Children inherit the
 * environment, so one that left its process group or its parent is found as well. Linux only:
 * elsewhere there is no /proc and the list is empty.
 */
export function leftovers(folder: string, mark: string): Leftover[] {
  return read(() => readdirSync('/proc'), [])
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      const cwd = read(() => readlinkSync(`/proc/${pid}/cwd`), '');
      const marked = read(() => readFileSync(`/proc/${pid}/environ`, 'utf8'), '').includes(mark);
      return marked || cwd === folder || cwd.startsWith(`${folder}/`);
    })
    .map((pid) => ({
      pid: Number(pid),
      command: read(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'), '').replace(/\0/g, ' '),
    }));
}
