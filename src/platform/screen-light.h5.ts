import type { ScreenLight } from './health-capabilities';
import type { Unsupported } from './unsupported';

const NONE: Unsupported = {
  kind: 'unsupported',
  reason: 'a page cannot change the screen’s light',
};

export const screenLight = {
  read: () => Promise.resolve(NONE),
  set: () => Promise.resolve(NONE),
} satisfies ScreenLight;
