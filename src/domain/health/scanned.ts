const VENUE = /^[\w-]{16,128}$/;
const MOST = 512;

/** What a guard's scanner read, ready to be asked about; null: it cannot be a token of anybody's. */
export function scannedToken(text: string): string | null {
  const token = text.trim();
  return token === '' || token.length > MOST ? null : token;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/**
 * The venue that a code on a door names: its token as it is, or in a link (`…?venue=<token>`), as
 * the hosts' own scanners read it too. null: it names none.
 */
export function scannedVenue(text: string): string | null {
  const plain = text.trim();
  if (VENUE.test(plain)) return plain;
  const found = /[?&]venue=([^&#]*)/.exec(plain)?.[1];
  const token = found === undefined ? '' : decoded(found);
  return VENUE.test(token) ? token : null;
}

/** Of the page's own address: `venue`, or `q`, in which WeChat hands the whole scanned link over. */
export function venueOfPage(params: Readonly<Record<string, string | undefined>>): string | null {
  const { venue = '', q = '' } = params;
  return scannedVenue(decoded(venue)) ?? scannedVenue(decoded(q));
}
