import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './support/browser';

/** The development build answers itself: files and nothing else are served here. */
const FOLDER = 'dist-dev/h5';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
};

let server: Server;
let browser: Browser;
let origin = '';

const isFile = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

before(async () => {
  execFileSync('node', ['scripts/build.mjs', 'h5', '--mode', 'development'], { stdio: 'ignore' });
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const wanted = path.join(FOLDER, path.normalize(pathname));
    const file = isFile(wanted) ? wanted : path.join(FOLDER, 'index.html');
    response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'text/html');
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Calls the mock backend from inside the page, through the worker. */
async function call(page: Page, method: string, at: string, body: unknown, token = '') {
  return page.evaluate(
    async (asked) => {
      const reply = await fetch(`/api${asked.at}`, {
        method: asked.method,
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${asked.token}` },
        ...(asked.body === null ? {} : { body: JSON.stringify(asked.body) }),
      });
      return (await reply.json()) as { code: string; data?: { token?: string } };
    },
    { method, at, body, token },
  );
}

void test('without a server the app answers itself and keeps its ledger over a reload', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(origin);
  await page.getByText('今日好物').waitFor({ timeout: 60_000 });
  const phone = '13900139001';
  await call(page, 'POST', '/session/sms-code', { phone });
  const { data } = await call(page, 'POST', '/session/phone', { phone, smsCode: '246810' });
  assert.ok(data?.token);
  await page.reload();
  await page.getByText('今日好物').waitFor({ timeout: 60_000 });
  assert.equal((await call(page, 'GET', '/me', null, data.token)).code, 'OK');
  assert.equal(
    (await call(page, 'GET', '/me', null, 'nobody-has-this-token')).code,
    'UNAUTHORISED',
  );
});
