import type { ScanOutcome, Scanner } from './health-capabilities';
import { field, readHost, textField } from './host-call';
import { pickFile } from './pick-file';
import type { Unsupported } from './unsupported';

const NONE: Unsupported = { kind: 'unsupported', reason: 'this browser reads no QR codes' };

interface Detector {
  detect(picture: unknown): Promise<unknown>;
}

/** Chrome on Android and macOS has one, Safari and Firefox have none. */
function makeDetector(): Detector | null {
  const Detect = field(window, 'BarcodeDetector') as
    (new (options: { formats: string[] }) => Detector) | undefined;
  if (typeof Detect !== 'function') return null;
  return readHost<Detector | null>(() => new Detect({ formats: ['qr_code'] }), null);
}

function load(address: string): Promise<HTMLImageElement | null> {
  return new Promise((resolve) => {
    const picture = new Image();
    picture.onload = () => resolve(picture);
    picture.onerror = () => resolve(null);
    picture.src = address;
  });
}

async function read(detector: Detector, file: Blob): Promise<ScanOutcome> {
  const address = readHost(() => URL.createObjectURL(file), '');
  if (address === '') return { kind: 'failed' };
  try {
    const picture = await load(address);
    if (picture === null) return { kind: 'nothing' };
    const found = await detector.detect(picture);
    const text = Array.isArray(found) ? textField(found[0], 'rawValue') : '';
    return text === '' ? { kind: 'nothing' } : { kind: 'read', text };
  } catch {
    return { kind: 'failed' };
  } finally {
    readHost(() => URL.revokeObjectURL(address), undefined);
  }
}

export const scanner = {
  mode: 'photo',
  canScan: () => makeDetector() !== null,
  async scan() {
    const detector = makeDetector();
    if (detector === null) return NONE;
    const [file] = await pickFile({ count: 1, camera: true });
    return file === undefined ? { kind: 'cancelled' } : read(detector, file);
  },
} satisfies Scanner;
