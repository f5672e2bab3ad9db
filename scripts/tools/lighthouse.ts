import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { chromiumPath, openSite } from './browser-site';
import { lighthouseTable, median, type Run } from './lighthouse-figures';
import { place } from './markdown';
import { cleanUpOnSignals, run } from './processes';

const HOME = path.join('tools', 'vendor', 'lighthouse');
const PAPER = 'docs/performance.md';
const PAGES = ['/', '/pages/tabs/category/index', '/pages/product/detail/index?spuId=p0001'];
const RUNS = 3;

interface Report {
  readonly categories: { readonly performance: { readonly score: number } };
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

/** One cold visit, as Lighthouse's phone: a slow line and a processor four times slower. */
async function visit(url: string): Promise<Run> {
  const cli = path.join(HOME, 'node_modules', 'lighthouse', 'cli', 'index.js');
  const { code, output } = await run(
    process.execPath,
    [
      ...[cli, url, '--output=json', '--quiet', '--only-categories=performance'],
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage',
      '--output-path=reports/lighthouse.json',
    ],
    { env: { CHROME_PATH: chromiumPath() } },
  );
  if (code !== 0) throw new Error(`Lighthouse did not finish:\n${output}`);
  const report = JSON.parse(readFileSync('reports/lighthouse.json', 'utf8')) as Report;
  const audit = (name: string) => report.audits[name]?.numericValue ?? NaN;
  return {
    score: report.categories.performance.score,
    lcp: audit('largest-contentful-paint'),
    tbt: audit('total-blocking-time'),
    cls: audit('cumulative-layout-shift'),
  };
}

/** `npm run lighthouse`: the H5 build on a phone, the median of three visits, into the paper. */
export async function main(): Promise<number> {
  cleanUpOnSignals(130);
  const site = await openSite('lighthouse');
  try {
    const rows: { page: string; run: Run }[] = [];
    for (const page of PAGES) {
      const runs: Run[] = [];
      for (let at = 0; at < RUNS; at += 1) runs.push(await visit(`${site.env.AMPHI_URL}${page}`));
      console.log(page, runs);
      rows.push({ page, run: median(runs) });
    }
    const chromium =
      /Chromium [\d.]+/.exec((await run(chromiumPath(), ['--version'])).output)?.[0] ?? 'Chromium';
    // With more to do than cores, what takes a processor's time measures the neighbours too.
    const machine = `${String(cpus().length)} processor cores, load ${(loadavg()[1] ?? 0).toFixed(1)}`;
    const table = lighthouseTable(rows, `${chromium}, ${machine}`);
    console.log(`\n${table}`);
    const options = { ...(await resolveConfig(PAPER)), filepath: PAPER };
    const paper = place(readFileSync(PAPER, 'utf8'), 'lighthouse', table);
    writeFileSync(PAPER, await format(paper, options));
    return 0;
  } finally {
    await site.stop();
  }
}
