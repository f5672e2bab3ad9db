import { launch } from './launch.mjs';

await launch('gate-selftest');
