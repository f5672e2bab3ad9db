import { launch } from './launch.mjs';

await launch('smoke-fresh');
