import type { Browser } from 'playwright-core';
import { benchOver } from './bench';
import { H5Hand } from './h5-hand';
import { H5Phone } from './h5-phone';
import { complaints } from './heard';
import type { Held, Stage } from './stage';

const stored = () =>
  [window.localStorage, window.sessionStorage].map((store) => JSON.stringify({ ...store })).join();

function held(phone: H5Phone): Held {
  return {
    hand: new H5Hand(phone),
    page: () => (phone.isAlive ? phone.page : null),
    async traces() {
      const { urls, console: lines, handed } = phone.heard;
      const heard = [
        ...urls.map((text) => ({ place: 'a requested address', text })),
        ...lines.map((text) => ({ place: 'the log', text })),
        ...handed.map((text) => ({ place: 'what was copied or shared', text })),
      ];
      if (!phone.isAlive) return heard;
      return [
        ...heard,
        { place: 'storage', text: await phone.page.evaluate(stored) },
        { place: 'the title', text: await phone.page.title() },
        { place: 'cookies', text: JSON.stringify(await phone.context.cookies()) },
      ];
    },
    inApp: (code) => phone.page.evaluate(`(() => {${code}})()`),
    complaints: () => complaints(phone.heard),
    report: () => [...phone.heard.console.slice(-40), ...phone.heard.urls.slice(-30)].join('\n'),
  };
}

/** H5 as it is served at `origin`, on that server's own mock backend. */
export function h5Stage(browser: Browser, origin: string): Stage {
  const bench = benchOver('h5', (request) => fetch(request), origin);
  return {
    ...{ target: 'h5', browser },
    async scene() {
      await bench.reset();
      const phones: H5Phone[] = [];
      return {
        ...{ target: 'h5', bench },
        phone() {
          const phone = new H5Phone(browser, origin);
          phones.push(phone);
          return Promise.resolve(held(phone));
        },
        close: async () => {
          await Promise.all(phones.map((phone) => phone.close()));
        },
      };
    },
    close: () => Promise.resolve(),
  };
}
