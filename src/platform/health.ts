import { capture } from './capture';
import type { HealthHost } from './health-capabilities';
import { location } from './location';
import { otherApp } from './other-app';
import { prefetch } from './prefetch';
import { scanner } from './scanner';
import { screenLight } from './screen-light';

/** The second door to the host (docs/decisions/015): only the pages of the health code go through it. */
export const healthHost: HealthHost = {
  screenLight,
  capture,
  prefetch,
  otherApp,
  scanner,
  location,
};
