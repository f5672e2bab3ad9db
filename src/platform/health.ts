import { capture } from './capture';
import type { HealthHost } from './health-capabilities';
import { otherApp } from './other-app';
import { prefetch } from './prefetch';
import { screenLight } from './screen-light';

/** The second door to the host (docs/decisions/015): only the pages of the health code go through it. */
export const healthHost: HealthHost = { screenLight, capture, prefetch, otherApp };
