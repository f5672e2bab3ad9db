import type { Capture } from './health-capabilities';
import { listeners } from './listeners';
import type { Unsupported } from './unsupported';

const NONE: Unsupported = {
  kind: 'unsupported',
  reason: 'Alipay tells of pictures after they are taken, and of recordings not at all',
};
const pictures = listeners<void>();

my.onUserCaptureScreen?.(() => pictures.tell());

export const capture = {
  hide: () => Promise.resolve(NONE),
  onPicture: pictures.add,
  onRecording: () => () => undefined,
  isRecording: () => Promise.resolve(NONE),
} satisfies Capture;
