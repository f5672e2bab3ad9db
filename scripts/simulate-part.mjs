import { createRequire } from 'node:module';
import 'tsx';

/** One of the workers of `npm run simulate`. */
createRequire(import.meta.url)('./tools/simulate/part.ts');
