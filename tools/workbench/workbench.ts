import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { build } from 'esbuild';
import type { Front } from '@mocks/http';
import { isTarget } from '../flows/hand';
import { BenchPhones } from './bench-phones';
import { injectDevice } from './h5-frame';
import { STAGES, WORKBENCH_PATH, type Deed } from './messages';

const PAGE = path.join(__dirname, 'page');
const SCRIPT = 'text/javascript; charset=utf-8';
const SHEETS = ['app.css', 'phones.css', 'panel.css', 'drawer.css'];

const body = async (incoming: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString('utf8') || '{}');
};

const scripts = new Map<string, Promise<string>>();

function script(entry: string): Promise<string> {
  const known = scripts.get(entry);
  if (known) return known;
  const made = build({
    entryPoints: [path.join(PAGE, entry)],
    ...{ bundle: true, write: false, format: 'iife', target: 'chrome110', charset: 'utf8' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  scripts.set(entry, made);
  return made;
}

const sheets = () => SHEETS.map((name) => readFileSync(path.join(PAGE, name), 'utf8')).join('\n');

const HTML = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>两栖工作台</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="app.css"></head><body><script src="app.js"></script></body></html>`;

interface Options {
  /** Folder of the H5 build; its pages get the workbench's device when a frame asks for them. */
  readonly h5: string;
}

/** The page with three phones, and what is behind it, at the mock backend's address. */
export class Workbench implements Front {
  private readonly listeners = new Set<ServerResponse>();
  readonly phones: BenchPhones;
  /** Where this is served, known once it listens. */
  origin = '';

  constructor(private readonly options: Options) {
    this.phones = new BenchPhones(options.h5, {
      line: (line) => this.say('line', line),
      phones: (phones) => this.say('phones', phones),
    });
  }

  close(): void {
    for (const listener of this.listeners) listener.end();
    this.phones.close();
  }

  async handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> {
    if (await this.phones.server.handle(incoming, outgoing)) return true;
    const url = new URL(incoming.url ?? '/', 'http://host');
    if (url.pathname.startsWith(WORKBENCH_PATH)) {
      await this.answer(url.pathname.slice(WORKBENCH_PATH.length), incoming, outgoing);
      return true;
    }
    const page = injectDevice(this.options.h5, incoming);
    if (page === null) return false;
    send(outgoing, 'text/html; charset=utf-8', page);
    return true;
  }

  upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    return this.phones.server.upgrade(incoming, socket, head);
  }

  private say(event: string, data: unknown): void {
    for (const listener of this.listeners) {
      listener.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    }
  }

  private async answer(
    what: string,
    incoming: IncomingMessage,
    outgoing: ServerResponse,
  ): Promise<void> {
    if (incoming.method === 'POST') return this.order(what, incoming, outgoing);
    switch (what) {
      case '':
        return send(outgoing, 'text/html; charset=utf-8', HTML);
      case 'app.js':
        return send(outgoing, SCRIPT, await script('app.tsx'));
      case 'app.css':
        return send(outgoing, 'text/css; charset=utf-8', sheets());
      case 'h5-device.js':
        return send(outgoing, SCRIPT, await script('h5-device.ts'));
      case 'state':
        return json(outgoing, { phones: this.phones.states, lines: this.phones.lines });
      case 'events':
        return this.listen(outgoing);
      default:
        return json(outgoing, { error: 'no such page' }, 404);
    }
  }

  private async order(
    what: string,
    incoming: IncomingMessage,
    outgoing: ServerResponse,
  ): Promise<void> {
    if (isForeign(incoming)) return json(outgoing, { error: 'not from there' }, 403);
    try {
      const order = await body(incoming);
      if (what === 'do') await this.phones.act(order as Deed);
      // It names a folder of this computer, so only this computer may.
      else if (what === 'ready' && isLocal(incoming)) await this.ready(order as Ready);
      else if (what === 'stage' && isLocal(incoming)) this.turn(order as Ready);
      else return json(outgoing, { error: 'no such order' }, 404);
      json(outgoing, { ok: true, phones: this.phones.states });
    } catch (error) {
      json(outgoing, { error: error instanceof Error ? error.message : String(error) }, 400);
    }
  }

  private async ready({ host, dist }: Ready): Promise<void> {
    if (!isTarget(host)) throw new Error(`there is no phone "${String(host)}"`);
    await this.phones.add(host, String(dist), this.origin);
  }

  private turn({ host, stage }: Ready): void {
    const known = STAGES.find((one) => one === stage);
    if (!isTarget(host) || !known)
      throw new Error(`no such stage: ${String(host)} ${String(stage)}`);
    this.phones.turn(host, known);
  }

  private listen(outgoing: ServerResponse): void {
    outgoing.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    const states = JSON.stringify(this.phones.states);
    outgoing.write(`retry: 1000\n\nevent: phones\ndata: ${states}\n\n`);
    this.listeners.add(outgoing);
    outgoing.once('close', () => this.listeners.delete(outgoing));
  }
}

interface Ready {
  readonly host?: unknown;
  readonly dist?: unknown;
  readonly stage?: unknown;
}

const isLocal = ({ socket }: IncomingMessage): boolean =>
  ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '');

/** Some other site's page in the same browser. */
const isForeign = ({ headers }: IncomingMessage): boolean =>
  headers.origin !== undefined && !headers.origin.endsWith(`//${headers.host ?? ''}`);

const json = (outgoing: ServerResponse, value: unknown, status = 200) =>
  send(outgoing, 'application/json; charset=utf-8', JSON.stringify(value), status);

function send(
  outgoing: ServerResponse,
  type: string,
  content: string | Buffer,
  status = 200,
): void {
  outgoing.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  outgoing.end(content);
}
