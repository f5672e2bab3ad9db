import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page, type Route } from 'playwright-core';
import { FLAGS } from '../__tests__/e2e/support/browser';
import { createMediaServer } from '../mocks/media-server';
import { MEDIA_PATH } from '../mocks/pictures/media-path';
import { drawPage } from '../tools/host/draw';
import { drawFrame, readBars } from '../tools/host/draw-frame';
import { readSheet } from '../tools/host/draw-sheet';
import type { HostName } from '../tools/host/logic/host-name';
import { HOSTS, openStage, type Stage } from '../tools/host/stage';
import { SCENES } from './shots/mini-scenes';
import { contactSheet } from './shots/sheet';
import { chromiumPath } from './tools/browser-site';
import { outputFolder } from './tools/targets';
import { buildForTests } from './tools/test';

const FOLDER = path.join('shots', 'mini');
const LOOKS = ['light', 'dark', 'elder'] as const;
type Look = (typeof LOOKS)[number];
type Scene = (typeof SCENES)[number];

/** No such place: everything the page asks for is answered here. */
const ORIGIN = 'http://phone.invalid';
const media = createMediaServer('.cache/media');

/** What the settings screen would have stored. Alipay tells no theme: there one chooses it. */
function choicesOf(look: Look, host: HostName): string {
  const theme = look === 'dark' && host === 'alipay' ? 'dark' : 'auto';
  return JSON.stringify(JSON.stringify({ theme, elder: look === 'elder' ? 'on' : 'auto' }));
}

async function play(host: HostName, dist: string, look: Look, scene: Scene): Promise<Stage> {
  const stage = await openStage(host, dist, {
    device: {
      theme: look === 'dark' ? 'dark' : 'light',
      storage: new Map([['amphi.settings', choicesOf(look, host)]]),
    },
  });
  await scene.before?.(stage);
  stage.app.screen.title = '';
  await scene.enter?.(stage);
  if (stage.app.page.path !== scene.page) throw new Error(`${stage.app.page.path} opened instead`);
  return stage;
}

/** The frame and the page in it, by their addresses. */
function draw({ app }: Stage, host: HostName, dist: string): ReadonlyMap<string, string> {
  const page = app.page.path;
  const bars = readBars(dist, {
    page,
    dark: app.device.theme === 'dark',
    back: app.stack.length > 1,
    badges: app.screen.badges,
  });
  const title = app.screen.title || bars.title;
  return new Map([
    ['/', drawFrame(host, { ...bars, title }, '/page')],
    ['/page', drawPage(app.page.roots, readSheet(host, dist, page), host)],
  ]);
}

type Answer = (route: Route) => Promise<void>;

/** Documents, the build's own files and the mock's pictures; anything else is missing. */
const answerWith =
  (documents: ReadonlyMap<string, string>, dist: string, missing: string[]): Answer =>
  async (route) => {
    const url = new URL(route.request().url());
    const html = documents.get(url.pathname);
    if (html !== undefined) return route.fulfill({ contentType: 'text/html', body: html });
    const file = path.join(dist, path.normalize(url.pathname));
    if (existsSync(file)) return route.fulfill({ path: file });
    const reply = url.pathname.startsWith(MEDIA_PATH) ? await media(url) : null;
    if (reply?.ok) return route.fulfill({ body: Buffer.from(await reply.arrayBuffer()) });
    missing.push(url.href);
    return route.fulfill({ status: 404 });
  };

/** What a person would miss at once: too wide, or a picture that did not come. */
async function findings(page: Page): Promise<string[]> {
  const frame = page.frames()[1];
  if (!frame) throw new Error('the page was not drawn');
  await frame.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  return frame.evaluate(() => {
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    const torn = Array.from(document.images).filter(
      (image) => image.complete && image.naturalWidth === 0,
    );
    return [
      ...(wide > 0 ? [`${String(wide)} px wider than the screen`] : []),
      ...torn.map((image) => `no picture: ${image.className}`),
    ];
  });
}

async function visit(
  page: Page,
  host: HostName,
  dist: string,
  look: Look,
  scene: Scene,
  file: string,
) {
  const wrong: string[] = [];
  const stage = await play(host, dist, look, scene);
  await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light' });
  await page.unrouteAll();
  await page.route('**', answerWith(draw(stage, host, dist), dist, wrong));
  await page.goto(`${ORIGIN}/`, { waitUntil: 'networkidle' });
  wrong.push(...(await findings(page)));
  await page.screenshot({ path: file });
  return wrong.map((what) => `${path.basename(file)}: ${what}`);
}

/** `npm run shots:mini [-- --host weapp --look dark --height 1600 --dist folder] [scene…]` */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      host: { type: 'string' },
      look: { type: 'string' },
      height: { type: 'string', default: '844' },
      dist: { type: 'string' },
    },
  });
  if (values.dist === undefined) await buildForTests();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
  const page = await browser.newPage({ viewport: { width: 390, height: Number(values.height) } });
  const chosen = SCENES.filter(({ name }) => !positionals.length || positionals.includes(name));
  const wrong: string[] = [];
  mkdirSync(FOLDER, { recursive: true });
  for (const host of HOSTS.filter((name) => name === (values.host ?? name))) {
    const dist = values.dist ? path.join(values.dist, host) : outputFolder(host, 'mock');
    for (const look of LOOKS.filter((name) => name === (values.look ?? name))) {
      const files: string[] = [];
      for (const scene of chosen) {
        const file = path.join(FOLDER, `${host}-${look}-${scene.name}.png`);
        wrong.push(...(await visit(page, host, dist, look, scene, file)));
        files.push(file);
      }
      await contactSheet(files, path.join(FOLDER, `sheet-${host}-${look}.png`));
      console.log(`${host} ${look}: ${String(files.length)} pictures`);
    }
  }
  await browser.close();
  wrong.forEach((line) => console.log(line));
  return wrong.length === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
