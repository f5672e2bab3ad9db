import { readFileSync } from 'node:fs';
import { kindOf, siteHeaders } from '@mocks/site-headers';
import { DEPLOY_FILES } from '../../scripts/tools/deploy-files';

test.each(Object.entries(DEPLOY_FILES))('%s is what headers.json says', (file, make) => {
  expect(readFileSync(file, 'utf8')).toBe(make());
});

const directives = (kind: 'shop' | 'cashier') =>
  new Map(
    (siteHeaders(kind)['Content-Security-Policy'] ?? '').split('; ').map((text) => {
      const [name = '', ...sources] = text.split(' ');
      return [name, sources];
    }),
  );

test('the cashier lets nothing in but its own files, and no one frame it', () => {
  const policy = directives('cashier');
  expect(policy.get('default-src')).toEqual(["'self'"]);
  expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
  expect(policy.get('base-uri')).toEqual(["'none'"]);
  expect(policy.get('object-src')).toEqual(["'none'"]);
  expect(policy.get('form-action')).toContain('https://openapi.alipay.com');
  expect([...policy.keys()]).not.toContain('script-src');
  expect(siteHeaders('cashier')).toMatchObject({
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  });
  expect(siteHeaders('cashier')['Strict-Transport-Security']).toMatch(/^max-age=\d{8}/);
});

test.each(['shop', 'cashier'] as const)('%s runs no script but its own', (kind) => {
  const policy = directives(kind);
  expect(policy.get('script-src') ?? policy.get('default-src')).toEqual(["'self'"]);
  expect(policy.get('connect-src') ?? policy.get('default-src')).toEqual(["'self'"]);
  const all = [...policy.values()].flat().join(' ');
  expect(all).not.toMatch(/unsafe-eval|http:|\*(?!\.alipay\.com|\.95516\.com)/);
  const forms = (policy.get('form-action') ?? []).filter((one) => one !== "'self'");
  expect(forms.every((one) => /^https:\/\/[\w.*-]+\.(alipay|95516)\.com$/.test(one))).toBe(true);
});

test('no page of the project loads anything of a third party', () => {
  for (const file of ['src/index.html', 'src/cashier/index.html']) {
    const html = readFileSync(file, 'utf8');
    expect(html).not.toMatch(/<script|(?:src|href)="(?:https?:)?\/\/|\sstyle=|\son\w+=/);
  }
});

test.each([
  ['/', 'shop'],
  ['/index.html', 'shop'],
  ['/pages/orders/list/index', 'shop'],
  ['/c/', 'cashier'],
  ['/c/index.html', 'cashier'],
  ['/js/app.0a1b2c3d.js', 'hashed'],
  ['/static/images/tab/me.png', 'plain'],
])('%s is %s', (pathname, kind) => {
  expect(kindOf(pathname)).toBe(kind);
});
