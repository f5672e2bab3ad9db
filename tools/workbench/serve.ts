import { parseArgs } from 'node:util';
import { listen } from '@mocks/http';
import { WORKBENCH_PATH } from './messages';
import { Workbench } from './workbench';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4010' },
    host: { type: 'string', default: '127.0.0.1' },
    static: { type: 'string', default: 'dist-mock/h5' },
    state: { type: 'string', default: '.mock-state/ledger.json' },
  },
});

/** The mock backend with the workbench in front of it. */
async function main(): Promise<void> {
  const workbench = new Workbench({ h5: values.static });
  const door = await listen({
    port: Number(values.port),
    host: values.host,
    stateFile: values.state,
    staticDir: values.static,
    front: workbench,
  });
  workbench.origin = door.origin;
  if (String(door.port) !== values.port) {
    process.stdout.write(`Port ${values.port} is taken; using ${String(door.port)}.\n`);
  }
  process.stdout.write(`Workbench: ${door.origin}${WORKBENCH_PATH}\n`);
  process.stdout.write(`Mock backend: ${door.origin}/api\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      workbench.close();
      void door.close().then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
