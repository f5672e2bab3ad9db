import { ensureInstalled } from './install.mjs';
import { launch } from './launch.mjs';

ensureInstalled('tools/vendor/lighthouse');
await launch('lighthouse');
