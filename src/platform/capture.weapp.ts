import type { Capture } from './health-capabilities';
import { askHost, textField } from './host-call';
import { listeners } from './listeners';

const PATIENCE_MS = 2_000;
const pictures = listeners<void>();
const recordings = listeners<boolean>();

// iOS alone tells of recordings; Android hides the page from them instead.
wx.onUserCaptureScreen?.(() => pictures.tell());
wx.onScreenRecordingStateChanged?.((event) =>
  recordings.tell(textField(event, 'state') === 'start'),
);

export const capture = {
  async hide(hidden) {
    const visualEffect = hidden ? 'hidden' : 'none';
    const { kind } = await askHost(wx.setVisualEffectOnCapture, { visualEffect }, PATIENCE_MS);
    if (kind === 'missing') return { kind: 'unsupported', reason: 'WeChat below 2.20.1' };
    return kind === 'ok' ? 'asked' : 'failed';
  },
  onPicture: pictures.add,
  onRecording: recordings.add,
  async isRecording() {
    const answer = await askHost(wx.getScreenRecordingState, {}, PATIENCE_MS);
    if (answer.kind === 'missing') return { kind: 'unsupported', reason: 'WeChat below 2.24.0' };
    return answer.kind === 'ok' && textField(answer.value, 'state') === 'on';
  },
} satisfies Capture;
