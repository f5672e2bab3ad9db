import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { build } from 'esbuild';
import type { WireReply, WireRequest } from '../logic/backend';
import { bundles } from '../phone/bundles';
import { nativePackage } from './package';

const HERE = path.resolve(__dirname);

export interface NativeSite {
  readonly origin: string;
  close(): Promise<void>;
}

/** Who answers `wx.request`. */
type Answer = (request: WireRequest) => WireReply | Promise<WireReply>;

async function frameScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(HERE, 'frame.ts')],
    ...{ bundle: true, write: false, format: 'iife', target: 'chrome110', charset: 'utf8' },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

const OUTSIDE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>原生小程序</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<style>html,body{height:100%;margin:0}iframe{display:block;width:100%;height:100%;border:0}</style>
<iframe title="小程序" sandbox="allow-scripts" src="frame"></iframe></html>`;

const INSIDE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="stylesheet" href="host.css"><link rel="stylesheet" href="native.css">
<body><div id="host"><div id="bar"></div><div id="notices"></div><div id="questions"></div></div>
<script crossorigin src="package.js"></script><script crossorigin src="frame.js"></script></body></html>`;

/** The app shares a document with the phone around it: the phone's styles stay with the phone. */
const onlyHost = (css: string): string =>
  css.replace(/[^{}]+\{/g, (selector) =>
    /^\s*(?:@|:root|to\b|from\b|[\d.]+%)/.test(selector)
      ? selector
      : selector.replace(/(^|,)\s*/g, '$1\n#host '),
  );

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** A native app in a sandboxed frame: engine, logic and app in one document of no origin. */
export async function serveNative(folder: string, answer: Answer): Promise<NativeSite> {
  const [script, shared] = await Promise.all([frameScript(), bundles()]);
  const native = readFileSync(path.join(HERE, 'native.css'), 'utf8');
  const files: Readonly<Record<string, () => readonly [type: string, body: string]>> = {
    '/': () => ['text/html', OUTSIDE],
    '/frame': () => ['text/html', INSIDE],
    '/frame.js': () => ['text/javascript', script],
    '/package.js': () => ['text/javascript', `window.nativePackage = ${nativePackage(folder)};`],
    '/host.css': () => ['text/css', shared.pageCss],
    '/native.css': () => ['text/css', `${onlyHost(shared.shellCss)}\n${native}`],
  };
  const reply = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const wire = async () => {
      const asked = JSON.parse(await bodyOf(request)) as WireRequest;
      return ['application/json', JSON.stringify(await answer(asked))] as const;
    };
    const found = pathname === '/wire' ? await wire() : files[pathname]?.();
    response.writeHead(found ? 200 : 404, {
      'Content-Type': `${found?.[0] ?? 'text/plain'}; charset=utf-8`,
      // The frame has no origin of its own.
      ...{ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' },
    });
    response.end(found?.[1] ?? 'not found');
  };
  const server = createServer((request, response) => {
    reply(request, response).catch((error: unknown) =>
      response.writeHead(500).end(error instanceof Error ? error.stack : String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${String(port)}/`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
