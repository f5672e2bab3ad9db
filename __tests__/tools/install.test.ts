import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const module = path.resolve('scripts/install.mjs');
let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'amphi-install-'));
  mkdirSync(path.join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

const lock = (file: string, packages: object) =>
  writeFileSync(path.join(root, file), JSON.stringify({ packages }));
const wanted = (packages: object) => lock('package-lock.json', { '': {}, ...packages });
const installed = (packages: object) => lock('node_modules/.package-lock.json', packages);

function stale(): string {
  const code = `import(${JSON.stringify(module)}).then((m) => console.log(m.staleInstall(process.argv[1]) ?? 'fresh'))`;
  return execFileSync(process.execPath, ['-e', code, root], { encoding: 'utf8' }).trim();
}

const left = { 'node_modules/left': { version: '1.0.0' } };

test('an install that matches the lock file is left alone', () => {
  wanted(left);
  installed(left);
  expect(stale()).toBe('fresh');
});

test('an install that never finished counts as none', () => {
  wanted(left);
  expect(stale()).toBe('nothing is installed yet');
});

test('another version, a missing package and a package too many are each seen', () => {
  wanted(left);
  installed({ 'node_modules/left': { version: '1.0.1' } });
  expect(stale()).toBe('node_modules/left is not at 1.0.0');
  installed({});
  expect(stale()).toBe('node_modules/left is not at 1.0.0');
  installed({ ...left, 'node_modules/right': { version: '1.0.0' } });
  expect(stale()).toBe('node_modules/right is not in package-lock.json');
});

test('an optional package for another system may be missing, but not be at another version', () => {
  const optional = { 'node_modules/binding': { version: '2.0.0', optional: true } };
  wanted({ ...left, ...optional });
  installed(left);
  expect(stale()).toBe('fresh');
  installed({ ...left, 'node_modules/binding': { version: '1.9.0' } });
  expect(stale()).toBe('node_modules/binding is not at 2.0.0');
});

test('a project without a readable lock file says so', () => {
  installed(left);
  expect(stale()).toBe('package-lock.json is missing or unreadable');
});
