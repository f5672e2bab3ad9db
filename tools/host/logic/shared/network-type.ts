import type { Device } from '../device';
import type { HostName } from '../host-name';

type Line = 'none' | 'wifi' | '3g' | '2g';

const lineOf = ({ online, preset }: Device): Line => {
  if (!online || preset === 'offline') return 'none';
  return preset === 'slow' ? '3g' : preset === 'weak' ? '2g' : 'wifi';
};

/** The line in the host's words. */
export function networkTypeOf(host: HostName, device: Device): string {
  const line = lineOf(device);
  if (host === 'weapp') return line;
  return line === 'none' ? 'NOTREACHABLE' : line.toUpperCase();
}
