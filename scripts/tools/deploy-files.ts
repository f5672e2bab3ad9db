import { readFileSync } from 'node:fs';
import { siteHeaders, type Kind } from '../../mocks/site-headers';

const TEMPLATE = 'deploy/nginx.template.conf';

const PROXY = [
  'proxy_http_version 1.1;',
  'proxy_set_header Connection "";',
  'proxy_set_header Host $host;',
  'proxy_set_header X-Real-IP $remote_addr;',
  'proxy_set_header X-Forwarded-For $remote_addr;',
  'proxy_set_header X-Forwarded-Proto $scheme;',
];

/** nginx forgets the headers of an outer block where an inner one adds its own: each has them all. */
const added = (kind: Kind): readonly string[] =>
  Object.entries(siteHeaders(kind)).map(([name, value]) => `add_header ${name} "${value}" always;`);

function linesFor(word: string): readonly string[] | null {
  if (word === 'include_proxy_headers') return PROXY;
  const kind = /^headers_(shop|cashier|hashed|plain)$/.exec(word)?.[1];
  return kind === undefined ? null : added(kind as Kind);
}

/** The template with every placeholder replaced by its lines, in its own indentation. */
export function nginxConf(): string {
  return readFileSync(TEMPLATE, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', word = ''] = /^(\s*)(\w+)$/.exec(line) ?? [];
      return linesFor(word)?.map((made) => indent + made) ?? [line];
    })
    .join('\n');
}

/** No two of them fit one path: hosts that read `_headers` would send both. */
const PLACES: readonly (readonly [path: string, kind: Kind])[] = [
  ['/', 'shop'],
  ['/index.html', 'shop'],
  ['/pages/*', 'shop'],
  ['/c/*', 'cashier'],
  ['/js/*', 'hashed'],
  ['/css/*', 'hashed'],
  ['/chunk/*', 'hashed'],
  ['/static/*', 'plain'],
];

/** For hosts of static sites that read a `_headers` file. */
export function headersFile(): string {
  const blocks = PLACES.map(([path, kind]) =>
    [path, ...Object.entries(siteHeaders(kind)).map(([name, text]) => `  ${name}: ${text}`)].join(
      '\n',
    ),
  );
  return `# Written by \`npm run deploy-files\` from headers.json; edit that.\n${blocks.join('\n\n')}\n`;
}

export const DEPLOY_FILES: Readonly<Record<string, () => string>> = {
  'deploy/nginx.conf': nginxConf,
  'deploy/_headers': headersFile,
};
