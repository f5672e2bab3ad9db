import type { Lifecycle } from './capabilities';
import { hostLifecycle } from './mini-lifecycle';

export const lifecycle = hostLifecycle(my) satisfies Lifecycle;
