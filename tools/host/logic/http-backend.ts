import type { HostBackend } from './backend';

/** Absolute addresses of the build's own server go to this one. */
function aim(url: string, origin: string): string {
  return url.replace(/^https?:\/\/[^/]+/, origin);
}

/**
 * A mock backend that runs elsewhere, shared by several phones. Requests go to `origin` wherever the
 * build wanted to send them; the cashier is the one of `/__mock/cashier`.
 */
export function httpBackend(origin: string, ask: typeof fetch = fetch): HostBackend {
  return {
    isElsewhere: true,
    async answer({ url, method, headers, body }) {
      const reply = await ask(aim(url, origin), { method, headers: { ...headers }, body });
      return {
        status: reply.status,
        headers: Object.fromEntries(reply.headers),
        body: await reply.text(),
      };
    },
    async pay(reference) {
      const reply = await ask(`${origin}/__mock/cashier`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ action: 'pay', trade: reference }),
      });
      if (!reply.ok) throw new Error(`the cashier says ${reply.status}: ${await reply.text()}`);
    },
  };
}
