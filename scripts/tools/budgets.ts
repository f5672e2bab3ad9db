import { readFileSync } from 'node:fs';
import { isWhole } from './build-output';
import {
  archiveSize,
  gzipSize,
  largestImage,
  measureH5,
  measureMini,
  rawSize,
  type Asset,
} from './measure';
import { table } from './table';
import { outputFolder, targets, type Target } from './targets';

interface MiniBudget {
  readonly mainRawKB: number;
  readonly mainGzipKB?: number;
  readonly subpackageRawKB: number;
  /** Subpackages that have less: the health code is fetched at a door, over a weak network. */
  readonly subpackagesRawKB?: Readonly<Record<string, number>>;
  readonly imageKB: number;
  readonly totalRawKB: number;
}

interface H5Budget {
  readonly homePage: string;
  readonly firstLoadGzipKB: number;
  readonly routeGzipKB: number;
  readonly cashierGzipKB: number;
  readonly imageKB: number;
  readonly totalRawKB: number;
}

export interface Budgets {
  readonly weapp: MiniBudget;
  readonly alipay: MiniBudget;
  readonly h5: H5Budget;
}

export interface Line {
  readonly what: string;
  readonly bytes: number;
  readonly limitKB: number;
}

const excess = ({ bytes, limitKB }: Line) => bytes > limitKB * 1024;

function common(target: Target, all: readonly Asset[], budget: MiniBudget | H5Budget): Line[] {
  const image = largestImage(all);
  return [
    ...(image
      ? [{ what: `${target} image ${image.file}`, bytes: image.raw, limitKB: budget.imageKB }]
      : []),
    { what: `${target} all`, bytes: rawSize(all), limitKB: budget.totalRawKB },
  ];
}

export function miniLines(target: 'weapp' | 'alipay', folder: string, budget: MiniBudget): Line[] {
  const { all, main, subpackages } = measureMini(folder);
  return [
    { what: `${target} main`, bytes: rawSize(main), limitKB: budget.mainRawKB },
    ...(budget.mainGzipKB === undefined
      ? []
      : [
          {
            what: `${target} main gzip`,
            bytes: archiveSize(folder, main),
            limitKB: budget.mainGzipKB,
          },
        ]),
    ...subpackages.map(({ root, assets }) => ({
      what: `${target} ${root}`,
      bytes: rawSize(assets),
      limitKB: budget.subpackagesRawKB?.[root] ?? budget.subpackageRawKB,
    })),
    ...common(target, all, budget),
  ];
}

export function h5Lines(folder: string, budget: H5Budget): Line[] {
  const { all, firstLoad, routes, cashier } = measureH5(folder, budget.homePage);
  return [
    { what: 'h5 first load gzip', bytes: gzipSize(firstLoad), limitKB: budget.firstLoadGzipKB },
    { what: 'h5 cashier gzip', bytes: gzipSize(cashier), limitKB: budget.cashierGzipKB },
    ...routes.map(({ page, assets }) => ({
      what: `h5 ${page} gzip`,
      bytes: gzipSize(assets),
      limitKB: budget.routeGzipKB,
    })),
    ...common('h5', all, budget),
  ];
}

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);

export function describe(lines: readonly Line[]): string {
  return table(
    ['what', 'KB', 'budget', 'headroom', ''],
    lines.map((line) => [
      line.what,
      kilobytes(line.bytes),
      String(line.limitKB),
      kilobytes(line.limitKB * 1024 - line.bytes),
      excess(line) ? 'OVER' : '',
    ]),
  );
}

/** Measures the production builds against budgets.json. */
export function main(): number {
  const budgets = JSON.parse(readFileSync('budgets.json', 'utf8')) as Budgets;
  const missing = targets.filter((t) => !isWhole(outputFolder(t, 'production'), t));
  for (const target of missing) console.error(`No production build of ${target}: build it first.`);
  if (missing.length > 0) return 1;
  const lines = [
    ...miniLines('weapp', outputFolder('weapp', 'production'), budgets.weapp),
    ...miniLines('alipay', outputFolder('alipay', 'production'), budgets.alipay),
    ...h5Lines(outputFolder('h5', 'production'), budgets.h5),
  ];
  console.log(describe(lines));
  return lines.some(excess) ? 1 : 0;
}
