import { createServer } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { listen, type HttpDoor } from '@mocks/http';
import type { Target } from '../../../tools/flows/hand';
import type { HostName } from '../../../tools/host/logic/host-name';
import { WORKBENCH_PATH } from '../../../tools/workbench/messages';
import { Workbench } from '../../../tools/workbench/workbench';
import { launchBrowser } from '../support/browser';
import { Glass } from './glass';

const DIST = 'dist-mock';

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function serveBench(): Promise<{ workbench: Workbench; door: HttpDoor }> {
  const workbench = new Workbench({ h5: `${DIST}/h5` });
  const door = await listen({
    port: await freePort(),
    staticDir: `${DIST}/h5`,
    front: workbench,
    wait: () => Promise.resolve(),
  });
  workbench.origin = door.origin;
  for (const host of ['weapp', 'alipay'] as const) {
    await workbench.phones.add(host, `${DIST}/${host}`, door.origin);
  }
  return { workbench, door };
}

/** The build names a server for its pictures; here it is this one. */
async function aimPictures(context: BrowserContext, origin: string): Promise<void> {
  await context.route(/\/media\//, async (route) => {
    const reply = await fetch(
      route
        .request()
        .url()
        .replace(/^https?:\/\/[^/]+/, origin),
    );
    await route.fulfill({
      status: reply.status,
      contentType: reply.headers.get('content-type') ?? 'image/webp',
      body: Buffer.from(await reply.arrayBuffer()),
    });
  });
}

export interface Lab {
  readonly door: HttpDoor;
  readonly workbench: Workbench;
  readonly page: Page;
  readonly phones: Readonly<Record<Target, Glass>>;
  /** What the page said in its console that nobody wants to hear. */
  readonly complaints: readonly string[];
  goto(query?: string): Promise<void>;
  choose(phone: Target): Promise<void>;
  /** Sets a control as QA does: in the panel. */
  set(id: string, value: string): Promise<void>;
  toggle(id: string): Promise<void>;
  enter(id: string, value: string): Promise<void>;
  press(id: string): Promise<void>;
  /** Runs in the app's own realm. */
  inApp(host: HostName, code: string): unknown;
  until(holds: () => unknown, what: string): Promise<void>;
  close(): Promise<void>;
}

const NAMES = { weapp: '微信小程序', alipay: '支付宝小程序', h5: 'H5' } as const;

export async function until(holds: () => unknown, what: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: it did not come to pass`);
}

const IGNORED = /Failed to load resource|net::ERR/;

export async function openLab(): Promise<Lab> {
  const { workbench, door } = await serveBench();
  const browser = await launchBrowser();
  const context = await browser.newContext({
    ...{ viewport: { width: 1680, height: 1000 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await aimPictures(context, door.origin);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !IGNORED.test(message.text())) {
      complaints.push(message.text());
    }
  });
  const control = (id: string) => page.locator(`[data-control="${id}"]`);
  /** What a control does is done when the backend or the phone has answered. */
  const answered = async (work: Promise<unknown>) => {
    await work;
    await page.waitForTimeout(60);
  };
  return {
    ...{ door, workbench, page, complaints, until },
    phones: {
      weapp: new Glass(page, 'weapp'),
      alipay: new Glass(page, 'alipay'),
      h5: new Glass(page, 'h5'),
    },
    async goto(query = '') {
      await page.goto(door.origin + WORKBENCH_PATH + query);
    },
    choose: (phone) => page.getByRole('button', { name: NAMES[phone], exact: true }).click(),
    set: (id, value) =>
      answered(control(id).locator('select').selectOption(value, { force: true })),
    toggle: (id) => answered(control(id).locator('input').click()),
    enter: async (id, value) => {
      await control(id).locator('input').fill(value);
      await answered(control(id).locator('input').press('Enter'));
    },
    press: async (id) => {
      const box = control(id);
      const button = box.and(page.locator('button')).or(box.locator('button'));
      await answered(button.click());
    },
    inApp: (host, code) => workbench.phones.mini(host)?.shown.app.runtime.evaluate(code),
    async close() {
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      await browser.close();
      workbench.close();
      await door.close();
    },
  };
}
