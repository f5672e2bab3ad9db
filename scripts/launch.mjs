import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

/** Makes sure packages are installed, then runs a TypeScript program of scripts/tools. */
export async function launch(program) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  process.chdir(root);
  try {
    ensureInstalled(root);
    await import('tsx');
    const { main } = createRequire(import.meta.url)(`./tools/${program}.ts`);
    process.exitCode = (await main(process.argv.slice(2))) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exitCode = 1;
  }
}
