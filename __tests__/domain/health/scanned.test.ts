import fc from 'fast-check';
import { scannedToken, scannedVenue, venueOfPage } from '@/domain/health/scanned';

const DOOR = 'venue-community-0001';

it.each([
  [DOOR, DOOR],
  [` ${DOOR}\n`, DOOR],
  [`https://shop.example.com/pages/health/venue/index?venue=${DOOR}`, DOOR],
  [`https://shop.example.com/#/pages/health/venue/index?from=door&venue=${DOOR}&x=1`, DOOR],
  [`/pages/health/venue/index?venue=${DOOR}#top`, DOOR],
  ['', null],
  ['short', null],
  ['?!', null],
  ['https://example.com/p/1001', null],
  [`https://shop.example.com/?venue=${DOOR}%00`, null],
  ['https://shop.example.com/?venue=%E0%A4%A', null],
  [`https://shop.example.com/?myvenue=${DOOR}`, null],
  ['x'.repeat(129), null],
])('the code %p names the venue %p', (text, venue) => {
  expect(scannedVenue(text)).toBe(venue);
});

it('reads the venue of the page’s own address, also inside a link that WeChat hands over', () => {
  expect(venueOfPage({ venue: DOOR })).toBe(DOOR);
  const link = `https://shop.example.com/pages/health/venue/index?venue=${DOOR}`;
  expect(venueOfPage({ q: encodeURIComponent(link) })).toBe(DOOR);
  expect(venueOfPage({ q: encodeURIComponent('https://example.com/') })).toBeNull();
  expect(venueOfPage({ venue: '%' })).toBeNull();
  expect(venueOfPage({})).toBeNull();
});

it('takes for a token whatever is not empty and not endless', () => {
  expect(scannedToken(' abc ')).toBe('abc');
  expect(scannedToken(' \n')).toBeNull();
  expect(scannedToken('x'.repeat(513))).toBeNull();
});

it('names only venues that an address can carry, whatever is scanned', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, more) => {
      for (const found of [scannedVenue(text), scannedVenue(`?venue=${text}&${more}`)]) {
        expect(found === null || /^[\w-]{16,128}$/.test(found)).toBe(true);
      }
    }),
  );
});
