import type { ScanOutcome, Scanner } from './health-capabilities';
import { askHost, textField } from './host-call';

function refusal(answer: unknown): ScanOutcome {
  const text = textField(answer, 'errMsg').toLowerCase();
  if (text.includes('cancel')) return { kind: 'cancelled' };
  return { kind: /auth|permission|denied/.test(text) ? 'denied' : 'failed' };
}

export const scanner = {
  mode: 'camera',
  canScan: () => typeof wx.scanCode === 'function',
  async scan() {
    // A picture out of the album is somebody's screenshot: only what the camera sees counts.
    const options = { onlyFromCamera: true, scanType: ['qrCode'] };
    const answer = await askHost(wx.scanCode, options);
    if (answer.kind === 'missing') return { kind: 'unsupported', reason: 'no wx.scanCode' };
    if (answer.kind === 'silent') return { kind: 'failed' };
    if (answer.kind === 'fail') return refusal(answer.value);
    const text = textField(answer.value, 'result');
    return text === '' ? { kind: 'failed' } : { kind: 'read', text };
  },
} satisfies Scanner;
