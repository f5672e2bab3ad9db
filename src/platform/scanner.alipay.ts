import type { ScanOutcome, Scanner } from './health-capabilities';
import { askHost, numberField, textField, type HostAnswer } from './host-call';

const CANCELLED = 10;
const DENIED = [2001, 2002];

function refusal({ kind, value }: Extract<HostAnswer, { value: unknown }>): ScanOutcome {
  const error = kind === 'fail' ? numberField(value, 'error') : null;
  if (error === CANCELLED) return { kind: 'cancelled' };
  return { kind: error !== null && DENIED.includes(error) ? 'denied' : 'failed' };
}

export const scanner = {
  mode: 'camera',
  canScan: () => typeof my.scan === 'function',
  async scan() {
    // A picture out of the album is somebody's screenshot: only what the camera sees counts.
    const answer = await askHost(my.scan, { scanType: ['qrCode'], hideAlbum: true });
    if (answer.kind === 'missing') return { kind: 'unsupported', reason: 'no my.scan' };
    if (answer.kind === 'silent') return { kind: 'failed' };
    const text = answer.kind === 'ok' ? textField(answer.value, 'code') : '';
    return text === '' ? refusal(answer) : { kind: 'read', text };
  },
} satisfies Scanner;
