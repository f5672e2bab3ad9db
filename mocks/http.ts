import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { getResponse } from 'msw';
import { createMockBackend, type BackendOptions, type MockBackend } from './backend';
import { cashierPage, gateway } from './cashier-page';
import { CASHIER_PATH, GATEWAY_PATH } from './paths';
import { CONTROL_PATH, control } from './control';
import { createMediaServer } from './media-server';
import { MEDIA_PATH } from './pictures/media-path';
import { keepInFile, type StateFile } from './state-file';
import { serveStatic } from './static-files';

export interface HttpDoorOptions extends Pick<
  BackendOptions,
  'seed' | 'clock' | 'h5Origin' | 'wait'
> {
  /** First port to try; 0 takes any free one. */
  readonly port?: number;
  readonly host?: string;
  /** Where orders and accounts survive a restart; without it they do not. */
  readonly stateFile?: string;
  /** A built H5 app to serve beside the API. */
  readonly staticDir?: string;
  readonly mediaCache?: string;
  /** Pages of a tool that share this origin; asked before anything else. */
  readonly front?: Front;
}

/** Something else that lives at the same address. */
export interface Front {
  /** @returns false when the request is not for it */
  handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean>;
  /** @returns false when the connection is not for it */
  upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): boolean;
}

export interface HttpDoor {
  readonly origin: string;
  readonly port: number;
  readonly backend: MockBackend;
  close(): Promise<void>;
}

const PORTS_TO_TRY = 20;
const BODY_LIMIT = 1_000_000;

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE, OPTIONS',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key, X-Amphi-Device',
  'Access-Control-Max-Age': '600',
};

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming) {
    size += (part as Buffer).length;
    if (size > BODY_LIMIT) throw new RangeError('body too large');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  const method = incoming.method ?? 'GET';
  const url = `http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`;
  const bodiless = method === 'GET' || method === 'HEAD';
  const body = bodiless ? null : new Uint8Array(await readBody(incoming));
  return new Request(url, { method, headers, body });
}

type Route = (request: Request) => Promise<Response | null>;

function router(backend: MockBackend, options: HttpDoorOptions): Route {
  const media = createMediaServer(options.mediaCache ?? '.cache/media');
  const files = options.staticDir === undefined ? null : serveStatic(options.staticDir);
  return async (request) => {
    const url = new URL(request.url);
    if (request.method === 'OPTIONS') return new Response(null, { status: 204 });
    if (url.pathname.startsWith(MEDIA_PATH)) return media(url);
    if (url.pathname.startsWith(CONTROL_PATH)) return control(backend, request);
    if (url.pathname === GATEWAY_PATH) return gateway(backend, request);
    if (url.pathname === CASHIER_PATH) return cashierPage(backend, request);
    const reply = await getResponse(backend.handlers, request);
    return reply ?? (files && request.method === 'GET' ? files(request) : null);
  };
}

/** A stream without an end: it is over when the other side has gone. */
async function pour(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<void> {
  const reader = body.getReader();
  outgoing.once('close', () => void reader.cancel());
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    outgoing.write(part.value);
  }
  outgoing.end();
}

async function send(outgoing: ServerResponse, reply: Response): Promise<void> {
  if (reply.type === 'error') {
    outgoing.destroy();
    return;
  }
  const cookies = reply.headers.getSetCookie();
  const headers = {
    ...CORS,
    ...Object.fromEntries(reply.headers),
    ...(cookies.length > 0 ? { 'Set-Cookie': cookies } : {}),
  };
  if (reply.body && /^text\/event-stream/.test(reply.headers.get('Content-Type') ?? '')) {
    outgoing.writeHead(reply.status, headers);
    await pour(reply.body, outgoing);
    return;
  }
  const body = Buffer.from(await reply.arrayBuffer());
  outgoing.writeHead(reply.status, { ...headers, 'Content-Length': body.length });
  outgoing.end(body);
}

const notFound = () => new Response('not found', { status: 404 });

function serve(route: Route, touch: () => void, front?: Front): Server {
  const server = createServer((incoming, outgoing) => {
    const work = async () => {
      if (front && (await front.handle(incoming, outgoing))) return;
      const request = await toRequest(incoming);
      const reply = (await route(request)) ?? notFound();
      if (request.method !== 'GET') touch();
      await send(outgoing, reply);
    };
    work().catch((error: unknown) => {
      process.stderr.write(
        `mock backend: ${error instanceof Error ? error.stack : String(error)}\n`,
      );
      if (!outgoing.headersSent) outgoing.writeHead(500, CORS);
      outgoing.end();
    });
  });
  server.on('upgrade', (incoming, socket, head) => {
    if (!front?.upgrade(incoming, socket, head)) socket.destroy();
  });
  return server;
}

const bind = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

async function bindNear(server: Server, first: number, host: string): Promise<void> {
  for (let port = first; port <= first + PORTS_TO_TRY; port += 1) {
    try {
      return await bind(server, port, host);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`ports ${first} to ${first + PORTS_TO_TRY} on ${host} are all taken`);
}

/** Opens the HTTP door on the first free port from `port` to `port + 20`. */
export async function listen(options: HttpDoorOptions = {}): Promise<HttpDoor> {
  const { port = 4010, host = '127.0.0.1', stateFile } = options;
  let kept: StateFile | undefined;
  const backend = createMockBackend({ ...options, onChange: () => kept?.touch() });
  if (stateFile !== undefined) kept = keepInFile(backend.ledger, stateFile);
  const server = serve(router(backend, options), () => kept?.touch(), options.front);
  await bindNear(server, port, host);
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    origin: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${bound}`,
    port: bound,
    backend,
    close: async () => {
      kept?.flush();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
