import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const VIEW = path.resolve(__dirname, '..', 'view');

async function script(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(VIEW, entry)],
    ...{ bundle: true, write: false, format: 'iife', target: 'chrome110', charset: 'utf8' },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** All style sheets of a folder of the view side. */
const sheets = (folder: string): string =>
  readdirSync(path.join(VIEW, folder))
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(path.join(VIEW, folder, file), 'utf8'))
    .join('\n');

export interface Bundles {
  readonly page: string;
  readonly shell: string;
  readonly pageCss: string;
  readonly shellCss: string;
}

let made: Promise<Bundles> | null = null;

/** The view side's code for a browser, made once for all phones of this process. */
export function bundles(): Promise<Bundles> {
  made ??= Promise.all([script('page-frame.ts'), script('shell/shell.ts')]).then(
    ([page, shell]) => ({
      ...{ page, shell },
      pageCss: readFileSync(path.join(VIEW, 'built-ins.css'), 'utf8'),
      shellCss: sheets('shell'),
    }),
  );
  return made;
}
