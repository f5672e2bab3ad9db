import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { ToLogic } from '../link/messages';
import { bundles } from './bundles';
import type { ShownPhone } from './shown-phone';
import { readSheet } from './sheet';
import { compileView, type CompiledView } from './view-package';

export const PHONES_PATH = '/__phones/';

const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

interface Reply {
  readonly type: string;
  readonly body: string | Buffer;
}

const html = (head: string, body: string): Reply => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">${head}</head><body>${body}</body></html>`,
});

const shellPage = (): Reply =>
  html(
    '<title>手机</title><link rel="stylesheet" href="shell.css">',
    `<div id="bar"></div><div id="pages"></div><div id="tabs"></div><div id="notices"></div>
<div id="questions"></div><div id="dim"></div>
<div id="away" hidden></div><script src="shell.js"></script>`,
  );

function pageFrame(query: URLSearchParams): Reply {
  const sheet = new URLSearchParams({
    route: query.get('route') ?? '',
    theme: query.get('theme') ?? 'light',
  });
  return html(
    `<link rel="stylesheet" href="page.css">
<link id="page-sheet" rel="stylesheet" href="sheet?${String(sheet).replaceAll('&', '&amp;')}">`,
    '<script src="package.js"></script><script src="page.js"></script>',
  );
}

/** The phones of this process over HTTP: each is a page a browser can show. */
export class PhoneServer {
  private readonly phones = new Map<string, ShownPhone>();
  private readonly views = new Map<string, CompiledView>();
  private readonly sockets = new WebSocketServer({ noServer: true });

  add(name: string, phone: ShownPhone): string {
    this.phones.set(name, phone);
    return `${PHONES_PATH}${name}/`;
  }

  remove(name: string): void {
    this.phones.get(name)?.wire.disconnect();
    this.phones.delete(name);
  }

  /** @returns false when the request is not about a phone */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const url = new URL(request.url ?? '/', 'http://host');
    const found = this.find(url.pathname);
    if (!found) return false;
    const reply = await this.reply(found.phone, found.rest, url.searchParams);
    response.writeHead(reply ? 200 : 404, {
      'Content-Type': reply?.type ?? 'text/plain',
      'Cache-Control': 'no-store',
    });
    response.end(reply?.body ?? 'not found');
    return true;
  }

  /** @returns false when the connection is not a phone's */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const found = this.find(new URL(request.url ?? '/', 'http://host').pathname);
    if (!found || found.rest !== 'link') return false;
    const { phone } = found;
    this.sockets.handleUpgrade(request, socket, head, (line) => {
      const own = { send: (message: object) => line.send(JSON.stringify(message)) };
      line.on('message', (data) =>
        phone.hear(JSON.parse((data as Buffer).toString('utf8')) as ToLogic),
      );
      line.on('close', () => phone.wire.leave(own));
      phone.connect(own);
    });
    return true;
  }

  close(): void {
    for (const name of [...this.phones.keys()]) this.remove(name);
    for (const client of this.sockets.clients) client.terminate();
    this.sockets.close();
  }

  private find(pathname: string): { phone: ShownPhone; rest: string } | null {
    if (!pathname.startsWith(PHONES_PATH)) return null;
    const [name = '', ...rest] = pathname.slice(PHONES_PATH.length).split('/');
    const phone = this.phones.get(name);
    return phone ? { phone, rest: rest.join('/') } : null;
  }

  private view(phone: ShownPhone): CompiledView {
    const key = `${phone.app.host} ${phone.dist}`;
    const known = this.views.get(key) ?? compileView(phone.app.host, phone.dist);
    this.views.set(key, known);
    return known;
  }

  private async reply(
    phone: ShownPhone,
    rest: string,
    query: URLSearchParams,
  ): Promise<Reply | null> {
    const made = await bundles();
    const script = (body: string): Reply => ({ type: 'text/javascript; charset=utf-8', body });
    const css = (body: string): Reply => ({ type: 'text/css; charset=utf-8', body });
    switch (rest) {
      case '':
        return shellPage();
      case 'page':
        return pageFrame(query);
      case 'shell.js':
        return script(made.shell);
      case 'shell.css':
        return css(made.shellCss);
      case 'page.js':
        return script(made.page);
      case 'page.css':
        return css(made.pageCss);
      case 'package.js':
        return script(`window.amphiPackage = ${this.view(phone).source};`);
      case 'page-configs':
        return { type: 'application/json', body: JSON.stringify(this.view(phone).configs) };
      case 'files/theme.json':
        // Not every app has themes; the shell asks all of them.
        return file(phone.dist, 'theme.json') ?? { type: 'application/json', body: '{}' };
      case 'sheet': {
        const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
        return css(readSheet(phone.app.host, phone.dist, query.get('route') ?? '', theme));
      }
      default:
        return rest.startsWith('files/') ? file(phone.dist, rest.slice('files/'.length)) : null;
    }
  }
}

function file(dist: string, name: string): Reply | null {
  const root = path.resolve(dist);
  const found = path.resolve(root, decodeURIComponent(name));
  if (!found.startsWith(root + path.sep) || !existsSync(found) || !statSync(found).isFile()) {
    return null;
  }
  return {
    type: TYPES[path.extname(found)] ?? 'application/octet-stream',
    body: readFileSync(found),
  };
}

export interface PhoneSite {
  readonly origin: string;
  readonly phones: PhoneServer;
  close(): Promise<void>;
}

/** A server for phones and nothing else. */
export async function servePhones(): Promise<PhoneSite> {
  const phones = new PhoneServer();
  const server: Server = createServer((request, response) => {
    phones.handle(request, response).then(
      (known) => void (known || response.writeHead(404).end()),
      (error: unknown) =>
        response.writeHead(500).end(error instanceof Error ? error.stack : String(error)),
    );
  });
  server.on('upgrade', (request, socket, head) => {
    if (!phones.upgrade(request, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    phones,
    async close() {
      phones.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
