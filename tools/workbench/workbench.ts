import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { build } from 'esbuild';
import type { Front } from '@mocks/http';
import type { HostName } from '../host/logic/host-name';
import { PhoneServer } from '../host/phone/server';
import { injectDevice } from './h5-frame';
import { MiniPhone } from './mini-phone';
import { WORKBENCH_PATH, type Deed, type PhoneLine, type PhoneState } from './messages';

const PAGE = path.join(__dirname, 'page');
const KEEP = 500;

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
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  scripts.set(entry, made);
  return made;
}

const HTML = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>两栖工作台</title>
<link rel="stylesheet" href="app.css"></head><body><script src="app.js"></script></body></html>`;

interface Options {
  /** Folder of the H5 build; its pages get the workbench's device when a frame asks for them. */
  readonly h5: string;
}

/** The page with three phones, and what is behind it, at the mock backend's address. */
export class Workbench implements Front {
  private readonly phones = new PhoneServer();
  private readonly minis = new Map<HostName, MiniPhone>();
  private readonly lines: PhoneLine[] = [];
  private readonly listeners = new Set<ServerResponse>();
  /** Where this is served, known once it listens. */
  origin = '';

  constructor(private readonly options: Options) {}

  /** There is a build to run: its phone is launched. */
  private async add(host: HostName, dist: string, origin: string): Promise<void> {
    this.minis.get(host)?.stop();
    this.phones.remove(host);
    const mini = new MiniPhone(host, dist, origin, (line) => this.tell(line));
    this.minis.set(host, mini);
    this.phones.add(host, mini.shown);
    await mini.start();
    this.announce();
  }

  close(): void {
    for (const mini of this.minis.values()) mini.stop();
    for (const listener of this.listeners) listener.end();
    this.phones.close();
  }

  async handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> {
    if (await this.phones.handle(incoming, outgoing)) return true;
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
    return this.phones.upgrade(incoming, socket, head);
  }

  private states(): readonly PhoneState[] {
    return (['weapp', 'alipay'] as const).map(
      (host) =>
        this.minis.get(host)?.state ?? {
          ...{ phone: host, ready: false, running: false, controls: {}, where: '' },
        },
    );
  }

  private tell(line: PhoneLine): void {
    this.lines.push(line);
    if (this.lines.length > KEEP) this.lines.shift();
    this.say('line', line);
  }

  private announce(): void {
    this.say('phones', this.states());
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
    const json = (value: unknown, status = 200) =>
      send(outgoing, 'application/json; charset=utf-8', JSON.stringify(value), status);
    switch (`${incoming.method ?? 'GET'} ${what}`) {
      case 'GET ':
        return send(outgoing, 'text/html; charset=utf-8', HTML);
      case 'GET app.js':
        return send(outgoing, 'text/javascript; charset=utf-8', await script('app.tsx'));
      case 'GET app.css':
        return send(outgoing, 'text/css; charset=utf-8', readFileSync(path.join(PAGE, 'app.css')));
      case 'GET h5-device.js':
        return send(outgoing, 'text/javascript; charset=utf-8', await script('h5-device.ts'));
      case 'GET state':
        return json({ phones: this.states(), lines: this.lines });
      case 'GET events':
        return this.listen(outgoing);
      case 'POST ready': {
        // Names a folder of this computer, so only this computer may.
        if (!isLocal(incoming)) return json({ error: 'not from here' }, 403);
        const { host, dist } = (await body(incoming)) as { host: HostName; dist: string };
        await this.add(host, dist, this.origin);
        return json({ ok: true });
      }
      case 'POST do':
        return this.act((await body(incoming)) as Deed, json);
      default:
        return json({ error: 'no such page' }, 404);
    }
  }

  private async act(deed: Deed, json: (value: unknown, status?: number) => void): Promise<void> {
    const mini = this.minis.get(deed.phone as HostName);
    if (!mini) return json({ error: `${deed.phone} is not there yet` }, 409);
    try {
      await mini.act(deed);
      json({ ok: true, phones: this.states() });
    } catch (error) {
      json({ error: error instanceof Error ? error.message : String(error) }, 400);
    }
    this.announce();
  }

  private listen(outgoing: ServerResponse): void {
    outgoing.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    outgoing.write(`retry: 1000\n\nevent: phones\ndata: ${JSON.stringify(this.states())}\n\n`);
    this.listeners.add(outgoing);
    outgoing.once('close', () => this.listeners.delete(outgoing));
  }
}

const isLocal = ({ socket }: IncomingMessage): boolean =>
  ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '');

function send(
  outgoing: ServerResponse,
  type: string,
  content: string | Buffer,
  status = 200,
): void {
  outgoing.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  outgoing.end(content);
}
