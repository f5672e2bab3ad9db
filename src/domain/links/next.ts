const DECODINGS = 3;

/** Control characters and everything a browser trims or drops from an address. */
function hasHidden(text: string): boolean {
  return [...text].some((character) => {
    const code = character.charCodeAt(0);
    return code <= 0x20 || (code >= 0x7f && code <= 0xa0) || /\s/.test(character);
  });
}

function isOwnPath(text: string): boolean {
  if (!/^\/(?![/\\])/.test(text) || text.includes('\\') || hasHidden(text)) return false;
  const path = text.split(/[?#]/, 1)[0] ?? '';
  return !path.includes('//') && !/\/\.{1,2}(\/|$)/.test(path);
}

/**
 * Where to go after signing in: `next` when it is a path of this app, else `fallback`.
 * Everything that could lead elsewhere is refused, in up to three decodings: other origins, even
 * written as the own one, `//`, backslashes, `..`, control characters. A URL inside its query is
 * only data.
 */
export function safeNext(next: unknown, fallback: string): string {
  if (typeof next !== 'string' || next.length > 1_000 || !isOwnPath(next)) return fallback;
  let decoded = next.split(/[?#]/, 1)[0] ?? '';
  for (let times = 0; times < DECODINGS; times += 1) {
    try {
      decoded = decodeURIComponent(decoded);
    } catch {
      return fallback;
    }
    if (!isOwnPath(decoded)) return fallback;
  }
  return next;
}
