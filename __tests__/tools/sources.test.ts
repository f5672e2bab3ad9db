import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fingerprint } from '../../scripts/tools/sources';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'amphi-sources-'));
  mkdirSync(path.join(root, 'src/deep'), { recursive: true });
  writeFileSync(path.join(root, 'src/deep/a.ts'), 'one');
  writeFileSync(path.join(root, 'one.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

const entries = ['src', 'one.json', 'not-there'];

test('the same sources have the same fingerprint', () => {
  expect(fingerprint(root, entries)).toBe(fingerprint(root, entries));
});

test.each<[string, () => void]>([
  ['a changed file', () => writeFileSync(path.join(root, 'src/deep/a.ts'), 'two')],
  ['a new file', () => writeFileSync(path.join(root, 'src/b.ts'), '')],
  [
    'a renamed file',
    () => renameSync(path.join(root, 'src/deep/a.ts'), path.join(root, 'src/a.ts')),
  ],
  ['a deleted file', () => rmSync(path.join(root, 'one.json'))],
])('%s changes it', (_what, change) => {
  const before = fingerprint(root, entries);
  change();
  expect(fingerprint(root, entries)).not.toBe(before);
});
