import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** The wished port, or the next free one of the twenty above it. */
export async function pickPort(wished: number, host: string): Promise<number> {
  for (let port = wished; port <= wished + 20; port += 1) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(
    `Ports ${String(wished)} to ${String(wished + 20)} are all taken: choose another with --port.`,
  );
}

/** A port nobody asked for by number. */
export function anyPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** This computer's address in the local network, if it has one. */
export function lanAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}
