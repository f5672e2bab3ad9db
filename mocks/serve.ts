import { parseArgs } from 'node:util';
import { listen } from './http';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4010' },
    host: { type: 'string', default: '127.0.0.1' },
    static: { type: 'string' },
    state: { type: 'string', default: '.mock-state/ledger.json' },
    'h5-origin': { type: 'string' },
  },
});

async function main(): Promise<void> {
  const door = await listen({
    port: Number(values.port),
    host: values.host,
    stateFile: values.state,
    ...(values.static === undefined ? {} : { staticDir: values.static }),
    ...(values['h5-origin'] === undefined ? {} : { h5Origin: values['h5-origin'] }),
  });
  if (String(door.port) !== values.port) {
    process.stdout.write(`Port ${values.port} is taken; using ${String(door.port)}.\n`);
  }
  process.stdout.write(`Mock backend: ${door.origin}/api\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void door.close().then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
