import path from 'node:path';

export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Heavy steps are builds: never two at a time. Last steps need what the others made. */
  readonly kind: 'light' | 'build' | 'last';
}

const bin = (name: string) => path.join('node_modules', '.bin', name);
const script = (name: string, ...args: string[]): [string, ...string[]] => [
  process.execPath,
  path.join('scripts', `${name}.mjs`),
  ...args,
];

const light = (name: string, ...command: [string, ...string[]]): Step => ({
  name,
  command,
  kind: 'light',
});

const types = (host: string): Step =>
  light(`types-${host}`, bin('tsc'), '-p', `tsconfig.${host}.json`);

const production = (target: string): Step => ({
  name: `build-${target}`,
  command: script('build', target, '--mode', 'production'),
  kind: 'build',
});

/** The gate, longest light steps first. */
export const steps: readonly Step[] = [
  light('eslint', bin('eslint'), ...'. --cache --cache-location .cache/eslint/'.split(' ')),
  types('tools'),
  ...['weapp', 'alipay', 'h5'].map(types),
  light('format', bin('prettier'), ...'--check . --cache --log-level warn'.split(' ')),
  light(
    'imports',
    bin('depcruise'),
    ...'--config .dependency-cruiser.cjs src mocks tools'.split(' '),
  ),
  light('unused', bin('knip'), '--no-progress'),
  light('openapi', bin('tsx'), 'scripts/openapi.ts', '--check'),
  light('load', bin('tsx'), 'scripts/load.ts'),
  ...['h5', 'weapp', 'alipay'].map(production),
  { name: 'tests', command: script('test'), kind: 'last' },
  { name: 'tables', command: script('tables'), kind: 'last' },
  { name: 'compilers', command: script('compilers'), kind: 'last' },
  { name: 'budgets', command: script('budgets'), kind: 'last' },
  { name: 'bench', command: [bin('tsx'), 'scripts/bench.ts', '--check'], kind: 'last' },
  { name: 'scan', command: script('scan'), kind: 'last' },
];
