import { getResponse } from 'msw';
import type { Browser, BrowserContext } from 'playwright-core';
import type { MockBackend } from '@mocks/backend';
import { control, CONTROL_PATH } from '@mocks/control';
import { createMediaServer } from '@mocks/media-server';
import { agreedBefore } from '../host/agreed';
import { createDevice } from '../host/logic/device';
import { NOON } from '../host/logic/host-process';
import type { HostName } from '../host/logic/host-name';
import { mockDoor, type MockDoor } from '../host/logic/mock-door';
import type { WireRequest } from '../host/logic/backend';
import { VirtualTime } from '../host/logic/time';
import { ShownPhone } from '../host/phone/shown-phone';
import { servePhones, type PhoneSite } from '../host/phone/server';
import { benchOver, type Ask } from './bench';
import { SCREEN } from './h5-phone';
import { complaints, nothingHeard, watch } from './heard';
import { MiniHand } from './mini-hand';
import type { Held, Scene, Stage } from './stage';

const ORIGIN = 'http://mock';
const NOTHING = { shares: [], screen: { title: '' } } as const;
const PICTURES = /\/media\//;

const askOf =
  (mock: MockBackend): Ask =>
  async (request) => {
    if (new URL(request.url).pathname.startsWith(CONTROL_PATH)) return control(mock, request);
    return (await getResponse(mock.handlers, request)) ?? new Response(null, { status: 404 });
  };

type Media = ReturnType<typeof createMediaServer>;

/** The build names an address for its pictures that nobody serves here: they are drawn in place. */
async function showPictures(context: BrowserContext, media: Media): Promise<void> {
  await context.route(PICTURES, async (route) => {
    const reply = await media(new URL(route.request().url()));
    await route.fulfill({
      status: reply.status,
      headers: Object.fromEntries(reply.headers),
      body: Buffer.from(await reply.arrayBuffer()),
    });
  });
  await context.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
}

/** Pictures that are still on their way are not waited for. */
async function putAway(context: BrowserContext): Promise<void> {
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
}

interface Wiring {
  readonly site: PhoneSite;
  readonly browser: Browser;
  readonly media: Media;
  readonly phone: ShownPhone;
  readonly name: string;
  readonly sent: readonly WireRequest[];
}

async function hold({ site, browser, media, phone, name, sent }: Wiring) {
  const heard = nothingHeard();
  const context = await browser.newContext(SCREEN);
  watch(context, heard);
  await showPictures(context, media);
  const page = await context.newPage();
  await page.goto(site.origin + site.phones.add(name, phone));
  const hand = new MiniHand(phone, page);
  const held: Held = {
    hand,
    page: () => page,
    traces: () => {
      const { storage, clipboard } = phone.app.device;
      const { shares, screen } = phone.isAlive ? phone.app.runtime.parts : NOTHING;
      const keys = [...storage].map((entry) => entry.join(': '));
      return Promise.resolve([
        ...keys.map((text) => ({ place: 'storage', text })),
        { place: 'what was copied or shared', text: clipboard },
        ...shares.map((card) => ({
          place: 'what was copied or shared',
          text: JSON.stringify(card),
        })),
        { place: 'the title', text: screen.title },
        ...sent.map(({ url }) => ({ place: 'a requested address', text: url })),
        ...[...hand.said, ...heard.console].map((text) => ({ place: 'the log', text })),
      ]);
    },
    inApp: (code) => {
      phone.app.runtime.evaluate(`(() => {${code}})()`);
      return Promise.resolve();
    },
    complaints: () => [
      ...complaints(heard),
      ...hand.said.filter((line) => /^(warn|error|thrown|rejected): /.test(line)),
      ...phone.troubles,
    ],
    report: () => {
      const questions = phone.app.person.open().map((question) => JSON.stringify(question));
      const last = sent.slice(-30).map(({ method, url, body }) => `${method} ${url} ${body ?? ''}`);
      return [...questions, ...last, ...hand.said.slice(-40), ...heard.console.slice(-20)].join(
        '\n',
      );
    },
  };
  return { held, context };
}

/** What leaves the phones is kept past their kills. */
function tapped(door: MockDoor, sent: WireRequest[]): MockDoor {
  return {
    ...door,
    answer(request) {
      sent.push(request);
      return door.answer(request);
    },
  };
}

function openScene(
  host: HostName,
  dist: string,
  stage: Pick<Wiring, 'site' | 'browser' | 'media'>,
): Scene {
  const time = new VirtualTime(NOON);
  const door = mockDoor(time);
  const contexts: BrowserContext[] = [];
  const phones: ShownPhone[] = [];
  return {
    target: host,
    bench: benchOver(host, askOf(door.mock), ORIGIN),
    async phone() {
      const sent: WireRequest[] = [];
      const phone = new ShownPhone({
        ...{
          host,
          dist,
          backend: tapped(door, sent),
          time,
          device: createDevice({ storage: agreedBefore() }),
        },
      });
      phones.push(phone);
      const name = `phone${String(phones.length)}`;
      const { held, context } = await hold({ ...stage, phone, name, sent });
      contexts.push(context);
      return held;
    },
    async close() {
      for (const [index, phone] of phones.entries()) {
        phone.kill();
        stage.site.phones.remove(`phone${String(index + 1)}`);
      }
      await Promise.all(contexts.map(putAway));
    },
  };
}

/** The compiled mini-program of a folder, each scene with a mock backend of its own. */
export async function miniStage(browser: Browser, host: HostName, dist: string): Promise<Stage> {
  const site = await servePhones();
  const media = createMediaServer('.cache/media');
  return {
    ...{ target: host, browser },
    scene: () => Promise.resolve(openScene(host, dist, { site, browser, media })),
    close: () => site.close(),
  };
}
