import fc from 'fast-check';
import { safeNext } from '@/domain/links/next';

const HOME = '/pages/tabs/home/index';

test.each([
  '/pages/tabs/me/index',
  '/pages/orders/detail/index?orderNo=O1',
  '/pages/product/detail/index?spuId=s1&from=%E9%A6%96%E9%A1%B5',
  '/pages/web/index?url=https://shop.test/a',
  '/pages/web/index?url=https%3A%2F%2Fshop.test%2Fa',
  '/pages/web/index?url=//shop.test/a',
  '/pages/x/index#part',
  '/',
])('%s is followed', (next) => {
  expect(safeNext(next, HOME)).toBe(next);
});

test.each([
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '\\\\evil.example',
  '/%2Fevil.example',
  '/%2fevil.example',
  '/%252Fevil.example',
  '/%25252Fevil.example',
  '/%5Cevil.example',
  '/%255Cevil.example',
  'https://evil.example',
  'https://shop.test/pages/tabs/me/index',
  'http:evil.example',
  'javascript:alert(1)',
  '/javascript:alert(1)\n',
  'java\nscript:alert(1)',
  'data:text/html,x',
  '%2F%2Fevil.example',
  '%6a%61vascript:alert(1)',
  '/\t/evil.example',
  '/%09/evil.example',
  '/%0d%0aLocation:%20https://evil.example',
  ' /pages/x/index',
  '/pages/x/index ',
  '?next=/pages/x/index',
  '#/pages/x/index',
  'pages/x/index',
  './pages/x/index',
  '../pages/x/index',
  '/../pages/x/index',
  '/..//evil.example',
  '/%2e%2e/%2fevil.example',
  '/./pages/x/index',
  '/pages//evil.example',
  '/\u0000',
  '/\u00a0/evil.example',
  '/\u3000/evil.example',
  '/%E0%A4%A',
  '/pages/x?a=\\b',
  `/${'a'.repeat(2_000)}`,
  '/a%20b',
  '',
])('%j is refused', (next) => {
  expect(safeNext(next, HOME)).toBe(HOME);
});

test.each([undefined, null, 7, {}, ['/pages/x/index']])('%p is refused', (next) => {
  expect(safeNext(next, HOME)).toBe(HOME);
});

test('whatever comes in, a browser stays on its own origin', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '%2f',
    '%5c',
    '%25',
    '.',
    '..',
    'a',
    ':',
    '@',
    '?',
    '#',
    '\t',
    'evil.example',
    '//',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      let next = safeNext(`/${pieces.join('')}`, HOME);
      for (let times = 0; times < 3; times += 1) {
        expect(new URL(next, 'https://shop.test').origin).toBe('https://shop.test');
        const [path = '', ...rest] = next.split(/(?=[?#])/);
        next = decodeURIComponent(path) + rest.join('');
      }
    }),
    { numRuns: 2_000 },
  );
});
