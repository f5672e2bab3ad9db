import { readFileSync, writeFileSync } from 'node:fs';
import { openApiDocument } from './tools/openapi-document';

const FILE = 'docs/openapi.json';

/** `npm run openapi` writes docs/openapi.json; `-- --check` fails when it differs from the contract. */
function main(): number {
  const text = `${JSON.stringify(openApiDocument(), null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    writeFileSync(FILE, text);
    console.log(`Wrote ${FILE}.`);
    return 0;
  }
  if (readFileSync(FILE, 'utf8') === text) return 0;
  console.error(`${FILE} differs from src/contract. Run "npm run openapi" and commit the result.`);
  return 1;
}

process.exitCode = main();
