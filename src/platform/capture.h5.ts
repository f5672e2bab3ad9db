import type { Capture } from './health-capabilities';
import type { Unsupported } from './unsupported';

const NONE: Unsupported = { kind: 'unsupported', reason: 'a page is told of no capture' };

export const capture = {
  hide: () => Promise.resolve(NONE),
  onPicture: () => () => undefined,
  onRecording: () => () => undefined,
  isRecording: () => Promise.resolve(NONE),
} satisfies Capture;
