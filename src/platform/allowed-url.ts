/** `scheme://host[:port]` and nothing that could hide another host: no user, no backslash. */
const ADDRESS = /^(https?:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?)(\/[^?#]*)?(?:[?#]|$)/i;

interface Address {
  readonly origin: string;
  readonly path: string;
}

/** Origin (in lower case) and path of an absolute web address; null when it could be read in two ways. */
function read(url: unknown): Address | null {
  if (typeof url !== 'string' || /[\s\\]/.test(url)) return null;
  const [, origin, path = '/'] = ADDRESS.exec(url) ?? [];
  return origin === undefined ? null : { origin: origin.toLowerCase(), path };
}

/** True when the address belongs to one of these origins; one that ends in `:*` allows any port. */
export function isOfOrigin(url: unknown, origins: readonly string[]): boolean {
  const address = read(url);
  if (address === null) return false;
  const anyPort = address.origin.replace(/:\d+$/, ':*');
  return origins.includes(address.origin) || origins.includes(anyPort);
}

/**
 * True when the address is one of these gateways, whatever its query.
 * @param gateways without query; one that begins with `/` is on `own`, the page's origin
 */
export function isGateway(url: unknown, gateways: readonly string[], own: string): boolean {
  const address = read(url);
  if (address === null) return false;
  const found = address.origin + address.path;
  return gateways.some((gateway) => found === (gateway.startsWith('/') ? own + gateway : gateway));
}
