import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import * as v from 'valibot';
import { allPages } from '../build-output';
import { appSchema, pageSchema, projectSchema } from './alipay-schema';
import type { Compiled, Problem } from './compiled';

type App = v.InferOutput<typeof appSchema>;

function check<T extends v.GenericSchema>(file: string, text: string, schema: T) {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return { problems: [{ file, says: String(error) }] };
  }
  const { success, output, issues } = v.safeParse(schema, raw);
  if (success) return { output, problems: [] };
  const problems = (issues ?? []).map((issue) => ({
    file,
    says: `${v.getDotPath(issue) ?? '(root)'}: ${issue.message}`,
  }));
  return { problems };
}

/** Roots are folders of their own: none twice, none inside another, no main page inside one. */
export function rootProblems({ pages, subPackages = [] }: App): Problem[] {
  const roots = subPackages.map(({ root }) => `${root}/`);
  const says = (text: string): Problem => ({ file: 'app.json', says: text });
  return [
    ...roots.flatMap((root, at) => [
      ...(roots.indexOf(root) === at ? [] : [says(`two subpackages are at ${root}`)]),
      ...roots
        .filter((other) => other !== root && other.startsWith(root))
        .map((other) => says(`subpackage ${other} lies inside ${root}`)),
    ]),
    ...pages
      .filter((page) => roots.some((root) => page.startsWith(root)))
      .map((page) => says(`${page} is a main page inside a subpackage's folder`)),
  ];
}

/** An icon of at most 200 KB; Alipay asks for 60 × 60 and draws smaller ones blurred. */
const ICON = { bytes: 200 * 1024, pixels: 60 };

async function iconProblems(compiled: Compiled, icon: string): Promise<Problem[]> {
  const file = icon.replace(/^\//, '');
  if (!compiled.has(file)) return [{ file: 'app.json', says: `no icon ${icon}` }];
  const full = path.join(compiled.folder, file);
  const bytes = statSync(full).size;
  const { width = 0, height = 0 } = await sharp(full).metadata();
  return [
    ...(bytes > ICON.bytes ? [{ file, says: `an icon of ${String(bytes)} bytes` }] : []),
    ...(width !== height || width < ICON.pixels
      ? [{ file, says: `an icon of ${String(width)} × ${String(height)}: a square from 60` }]
      : []),
  ];
}

async function tabProblems(compiled: Compiled, { pages, tabBar }: App): Promise<Problem[]> {
  const items = tabBar?.items ?? [];
  const icons = items.flatMap(({ icon, activeIcon }) =>
    [icon, activeIcon].filter((name) => name !== undefined),
  );
  return [
    ...items
      .filter(({ pagePath }) => !pages.includes(pagePath))
      .map(({ pagePath }) => ({
        file: 'app.json',
        says: `tab ${pagePath} is not a page of the main package`,
      })),
    ...(await Promise.all(icons.map((icon) => iconProblems(compiled, icon)))).flat(),
  ];
}

function preloadProblems(compiled: Compiled, { preloadRule = {}, subPackages = [] }: App) {
  const pages = allPages(compiled.app);
  const roots = subPackages.map(({ root }) => root);
  return Object.entries(preloadRule).flatMap(([page, { packages }]) => [
    ...(pages.includes(page) ? [] : [{ file: 'app.json', says: `preloadRule: no page ${page}` }]),
    ...packages
      .filter((root) => !roots.includes(root))
      .map((root) => ({ file: 'app.json', says: `preloadRule: no subpackage ${root}` })),
  ]);
}

/** app.json, the json of each page and, where the folder is the project's, mini.project.json. */
export async function alipayConfig(compiled: Compiled, project?: string): Promise<Problem[]> {
  const app = check('app.json', compiled.read('app.json'), appSchema);
  const pages = allPages(compiled.app).map((page) => `${page}.json`);
  const problems: Problem[] = [
    ...app.problems,
    ...pages
      .filter((file) => compiled.has(file))
      .flatMap((file) => check(file, compiled.read(file), pageSchema).problems),
  ];
  if (project && existsSync(project)) {
    const file = path.basename(project);
    problems.push(...check(file, readFileSync(project, 'utf8'), projectSchema).problems);
  }
  if (!app.output) return problems;
  return [
    ...problems,
    ...rootProblems(app.output),
    ...(await tabProblems(compiled, app.output)),
    ...preloadProblems(compiled, app.output),
  ];
}
