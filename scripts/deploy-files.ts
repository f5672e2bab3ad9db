import { writeFileSync } from 'node:fs';
import { DEPLOY_FILES } from './tools/deploy-files';

/** `npm run deploy-files` writes what web servers are configured with; a test compares. */
for (const [file, make] of Object.entries(DEPLOY_FILES)) {
  writeFileSync(file, make());
  console.log(`Wrote ${file}.`);
}
