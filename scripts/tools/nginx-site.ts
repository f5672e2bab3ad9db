import { createServer, type IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { anyPort } from './ports';
import { run, serve, stop } from './processes';

export const SHOP = 'shop.example.com';
export const PAY = 'pay.shop.example.com';

export interface Told {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Asked {
  readonly host: string;
  readonly path: string;
  readonly plain?: boolean;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface NginxSite {
  /** What `nginx -t` said; empty when the configuration is good. */
  readonly complaint: string;
  ask(asked: Asked): Promise<Told>;
  accessLog(): string;
  close(): Promise<void>;
}

/** Stands for the backend: says what reached it, and sets a cookie. */
async function startEcho() {
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    outgoing.setHeader('Set-Cookie', 'echo=1; HttpOnly');
    outgoing.end(JSON.stringify({ method, url, headers }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, server };
}

function put(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`deploy/nginx.conf has no "${from}" any more.`);
  return text.split(from).join(to);
}

interface Place {
  readonly folder: string;
  readonly plainPort: number;
  readonly port: number;
  readonly backend: number;
}

/** The configuration as it is delivered, with this machine in the places marked "yours". */
function localised({ folder, plainPort, port, backend }: Place): string {
  let text = readFileSync('deploy/nginx.conf', 'utf8');
  text = put(text, 'server 127.0.0.1:8080;', `server 127.0.0.1:${String(backend)};`);
  text = put(text, 'listen 80;', `listen 127.0.0.1:${String(plainPort)};`);
  text = put(text, 'listen 443 ssl;', `listen 127.0.0.1:${String(port)} ssl;`);
  text = put(text, '/etc/ssl/amphi', folder);
  return put(text, '/var/www/amphi/h5', path.resolve('dist/h5'));
}

function frame(folder: string, site: string): string {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const types = existsSync('/etc/nginx/mime.types') ? 'include /etc/nginx/mime.types;' : '';
  return `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 64; }
http { ${types} default_type application/octet-stream; access_log ${folder}/access.log;
${places.join('\n')}
${site}
}`;
}

async function certify(folder: string): Promise<void> {
  const names = ['-keyout', `${folder}/privkey.pem`, '-out', `${folder}/fullchain.pem`];
  const { code, output } = await run('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', `/CN=${SHOP}`],
    ...names,
  ]);
  if (code !== 0) throw new Error(`openssl: ${output}`);
}

function asker(port: number, plainPort: number) {
  return async ({ host, path: at, plain, method = 'GET', headers, body }: Asked) => {
    if (plain) {
      const reply = await fetch(`http://127.0.0.1:${String(plainPort)}${at}`, {
        redirect: 'manual',
      });
      return { status: reply.status, headers: Object.fromEntries(reply.headers), body: '' };
    }
    return new Promise<Told>((resolve, reject) => {
      const options = { port, path: at, method, servername: host, rejectUnauthorized: false };
      const call = request(
        { ...options, host: '127.0.0.1', headers: { Host: host, ...headers }, agent: false },
        (reply) => {
          const parts: Buffer[] = [];
          reply.on('data', (part: Buffer) => parts.push(part));
          reply.on('end', () =>
            resolve({
              status: reply.statusCode ?? 0,
              headers: reply.headers,
              body: Buffer.concat(parts).toString(),
            }),
          );
        },
      );
      call.once('error', reject);
      call.end(body);
    });
  };
}

/** Starts nginx with deploy/nginx.conf over the production build of H5. */
export async function startNginx(program: string): Promise<NginxSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'amphi-nginx-'));
  const echo = await startEcho();
  const [port, plainPort] = [await anyPort(), await anyPort()];
  const conf = path.join(folder, 'nginx.conf');
  await certify(folder);
  const place = { folder, port, plainPort, backend: echo.port };
  writeFileSync(conf, frame(folder, localised(place)));
  const checked = await run(program, ['-t', '-q', '-c', conf]);
  const child = checked.code === 0 ? serve(program, ['-c', conf]) : null;
  const ask = asker(port, plainPort);
  for (let tries = 0; child && tries < 50; tries += 1) {
    if (await ask({ host: SHOP, path: '/' }).catch(() => null)) break;
    await sleep(100);
  }
  return {
    complaint: checked.code === 0 ? '' : checked.output,
    ask,
    accessLog: () => readFileSync(`${folder}/access.log`, 'utf8'),
    close: async () => {
      if (child) await stop(child);
      echo.server.closeAllConnections();
      await new Promise((resolve) => echo.server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
