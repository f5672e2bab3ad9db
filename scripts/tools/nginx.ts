import { existsSync, readFileSync } from 'node:fs';
import { siteHeaders, type Kind } from '../../mocks/site-headers';
import { isWhole } from './build-output';
import { PAY, SHOP, startNginx, type Asked, type NginxSite, type Told } from './nginx-site';
import { cleanUpOnSignals } from './processes';
import { writeCounts } from './report';
import { outputFolder } from './targets';

const PROGRAMS = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'];
const TOKEN = 'abcdefghijkmnpqrstuvwxyz23456789';

/** null: holds; else what is wrong. */
type Check = (site: NginxSite) => Promise<string | null> | string | null;

const wrong = (holds: boolean, told: unknown) =>
  holds ? null : JSON.stringify(told).slice(0, 600);

const asks =
  (asked: Asked, holds: (told: Told) => boolean): Check =>
  async (site) => {
    const told = await site.ask(asked);
    return wrong(holds(told), told);
  };

const has = (kind: Kind, { headers }: Told) =>
  Object.entries(siteHeaders(kind)).every(([name, text]) => headers[name.toLowerCase()] === text);

const page = (host: string, path: string, kind: Kind, mark: string): Check =>
  asks(
    { host, path },
    (told) => told.status === 200 && has(kind, told) && told.body.includes(mark),
  );

const nothing = (host: string, path: string): Check =>
  asks({ host, path }, ({ status }) => status === 404);

interface Manifest {
  readonly entries: Readonly<Record<string, readonly string[]>>;
}

const scriptOf = (entry: string): string => {
  const text = readFileSync(`${outputFolder('h5', 'production')}/asset-manifest.json`, 'utf8');
  const { entries } = JSON.parse(text) as Manifest;
  return `/${entries[entry]?.find((file) => file.endsWith('.js')) ?? 'none'}`;
};

const proxied: Check = asks(
  {
    host: PAY,
    path: '/api/cashier/open',
    method: 'POST',
    headers: { Cookie: 'a=b', 'Content-Type': 'application/json' },
    body: JSON.stringify({ token: TOKEN }),
  },
  ({ body, headers }) => {
    const heard = JSON.parse(body) as { url: string; headers: Record<string, string> };
    const { cookie, host, 'x-forwarded-proto': scheme } = heard.headers;
    const came = cookie === 'a=b' && host === PAY && scheme === 'https';
    return came && heard.url === '/api/cashier/open' && headers['set-cookie']?.length === 1;
  },
);

const script = (host: string, entry: string): Check => {
  const asked = { host, path: scriptOf(entry), headers: { 'Accept-Encoding': 'gzip' } };
  return asks(asked, (told) => {
    const { 'content-type': type = '', 'content-encoding': coding } = told.headers;
    return has('hashed', told) && /javascript/.test(type) && coding === 'gzip';
  });
};

const checks = (): Readonly<Record<string, Check>> => ({
  'nginx -t accepts the configuration': ({ complaint }) => wrong(complaint === '', complaint),
  'http leads to https': asks(
    { host: SHOP, path: '/x', plain: true },
    ({ status, headers }) => status === 301 && (headers.location ?? '').startsWith('https://'),
  ),
  'the shop has its headers': page(SHOP, '/', 'shop', 'id="app"'),
  'a route of the shop is its page': page(SHOP, '/pages/x/index?a=1', 'shop', 'id="app"'),
  'scripts of the shop never change': script(SHOP, 'app'),
  'a script that is not there is not the page': nothing(SHOP, '/js/none.0a1b2c3d.js'),
  'the shop’s name has no cashier': nothing(SHOP, '/c/'),
  'the manifest is not for visitors': nothing(SHOP, '/asset-manifest.json'),
  'the shop reaches the backend': asks({ host: SHOP, path: '/api/home' }, ({ body }) =>
    body.includes('"/api/home"'),
  ),
  'the cashier has its headers': page(PAY, '/c/', 'cashier', 'id="cashier"'),
  'a query changes nothing': page(PAY, '/c/?trade_status=TRADE_SUCCESS', 'cashier', 'id="cashier"'),
  'a link without its slash still works': asks(
    { host: PAY, path: '/c' },
    ({ status, headers }) => status === 301 && /\/c\/$/.test(headers.location ?? ''),
  ),
  'the cashier’s script never changes': script(PAY, 'cashier'),
  'the cashier reaches its backend, with cookies and the scheme': proxied,
  'the cashier’s name has no shop': nothing(PAY, '/'),
  'the cashier’s name has no scripts of the shop': nothing(PAY, scriptOf('app')),
  'the cashier’s name reaches nothing else of the backend': nothing(PAY, '/api/orders'),
  'no version is told': asks(
    { host: PAY, path: '/none' },
    ({ headers, body }) => !/nginx\/\d/.test(`${String(headers.server)}${body}`),
  ),
  'the log holds no visit to the cashier and no token': (site) => {
    const log = site.accessLog();
    return wrong(
      log.includes('/api/') && !/ \/c\/|trade_status/.test(log) && !log.includes(TOKEN),
      log,
    );
  },
});

async function runAll(program: string): Promise<{ passed: number; failed: number }> {
  const site = await startNginx(program);
  let failed = 0;
  const all = Object.entries(checks());
  try {
    for (const [name, check] of all) {
      const problem = await Promise.resolve(check(site)).catch((error: unknown) => String(error));
      if (problem !== null) failed += 1;
      console.log(problem === null ? `ok   ${name}` : `FAIL ${name}: ${problem}`);
    }
  } finally {
    await site.close();
  }
  return { passed: all.length - failed, failed };
}

/** `npm run nginx`: deploy/nginx.conf in a real nginx, over the production build of H5. */
export async function main(): Promise<number> {
  cleanUpOnSignals(130);
  const program = PROGRAMS.find((file) => existsSync(file));
  if (!program) {
    console.log(
      'nginx is not installed: its configuration was NOT checked (apt install nginx-light).',
    );
    return process.env.CI ? 1 : 0;
  }
  if (!isWhole(outputFolder('h5', 'production'), 'h5')) {
    console.error('No production build of h5: build it first.');
    return 1;
  }
  const counts = await runAll(program);
  writeCounts('nginx', counts);
  console.log(`nginx: ${String(counts.passed)} passed, ${String(counts.failed)} failed`);
  return counts.failed === 0 ? 0 : 1;
}
