import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Target } from './targets';

export interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

interface RawAppJson {
  pages?: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
}

export function readAppJson(folder: string): AppJson {
  const raw = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as RawAppJson;
  return { pages: raw.pages ?? [], subPackages: raw.subPackages ?? raw.subpackages ?? [] };
}

/** Every page's path, those of subpackages too. */
export const allPages = (app: AppJson): string[] => [
  ...app.pages,
  ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
];

/** Whether the folder holds a complete build: the app and each of its pages. */
export function isWhole(folder: string, target: Target): boolean {
  const has = (file: string) => existsSync(path.join(folder, file));
  if (target === 'h5') {
    return has('index.html') && has('js') && readdirSync(path.join(folder, 'js')).length > 0;
  }
  if (!has('app.json') || !has('app.js')) return false;
  const template = target === 'weapp' ? 'wxml' : 'axml';
  const pages = allPages(readAppJson(folder));
  return pages.length > 0 && pages.every((page) => has(`${page}.js`) && has(`${page}.${template}`));
}
