import { createRequire } from 'node:module';
import dns from 'node:dns';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

/**
 * `node scripts/miniprogram-ci.mjs <folder>`: WeChat's own build checks over a compiled
 * mini-program. Prints one line of JSON. A process of its own: the package patches globals, forks
 * and leaves watchers behind.
 */
const home = path.resolve(fileURLToPath(import.meta.url), '../../tools/vendor/miniprogram-ci');
const report = (found) => {
  process.stdout.write(`\n${JSON.stringify(found)}\n`, () => process.exit(0));
};

const words = (error) => String(error?.message ?? error).trim();

/** It asks WeChat for a list of file types and does without; here it has nobody to ask. */
function stayOffline() {
  const refuse = () => new Error('no network: these checks are local');
  dns.lookup = (_host, options, callback) =>
    process.nextTick(typeof options === 'function' ? options : callback, refuse());
  net.Socket.prototype.connect = function connect() {
    process.nextTick(() => this.destroy(refuse()));
    return this;
  };
}

async function check(folder) {
  const ci = createRequire(path.join(home, 'package.json'))('miniprogram-ci');
  const project = new ci.Project({
    appid: 'wx0000000000000000',
    type: 'miniProgram',
    projectPath: path.resolve(folder),
    privateKey: 'none',
    ignores: [],
    attr: async () => ci.DefaultProjectAttr,
  });
  try {
    await ci.getCompiledResult({ project, version: '1.0.0', setting: {}, onProgressUpdate() {} });
  } catch (error) {
    return [{ file: 'app.json', says: words(error) }];
  }
  const { modules = [] } = await ci.analyseCode(project, {});
  return modules.flatMap(({ path: file, deps = [] }) =>
    deps.flatMap(({ error }) => (error ? [{ file, says: words(error) }] : [])),
  );
}

let installed = true;
try {
  ensureInstalled(home, (line) => process.stderr.write(`${line}\n`));
} catch (error) {
  installed = false;
  report({ unavailable: words(error) });
}
if (installed) {
  stayOffline();
  check(process.argv[2]).then(
    (problems) => report({ problems }),
    (error) => report({ problems: [{ file: '.', says: words(error) }] }),
  );
}
