import type { Device, Unsupported } from './capabilities';
import { askHost, field, numberField, readHost } from './host-call';

/** The newest of the host's descriptions of itself that has this field. */
function describe(host: SharedHost, name: string): unknown {
  for (const read of [host.getWindowInfo, host.getAppBaseInfo, host.getSystemInfoSync]) {
    const found = field(
      readHost<unknown>(() => read?.(), null),
      name,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

const NO_RANDOM: Unsupported = { kind: 'unsupported', reason: 'no cryptographic random source' };

/** What WeChat and Alipay tell alike. */
export function hostDevice(host: SharedHost): Pick<
  Device,
  'window' | 'safeArea' | 'call' | 'haptic' | 'paint' | 'randomBytes'
> & {
  describe(name: string): unknown;
} {
  const size = (name: string, fallback: number) => {
    const found = describe(host, name);
    return typeof found === 'number' && found > 0 ? found : fallback;
  };
  return {
    describe: (name) => describe(host, name),
    window: () => ({ width: size('windowWidth', 375), height: size('windowHeight', 667) }),
    safeArea() {
      const area = describe(host, 'safeArea');
      const bottom = numberField(area, 'bottom');
      return {
        top: Math.max(0, numberField(area, 'top') ?? 0),
        bottom: bottom === null ? 0 : Math.max(0, size('screenHeight', bottom) - bottom),
      };
    },
    async call(phone) {
      const answer = await askHost(host.makePhoneCall, { phoneNumber: phone, number: phone });
      if (answer.kind === 'missing') return { kind: 'unsupported', reason: 'no makePhoneCall' };
      return answer.kind === 'ok' ? 'called' : 'cancelled';
    },
    paint: () => undefined,
    haptic() {
      void askHost(host.vibrateShort, { type: 'light' });
    },
    async randomBytes(length) {
      const answer = await askHost(host.getRandomValues, { length }, 3_000);
      const buffer = answer.kind === 'ok' ? field(answer.value, 'randomValues') : undefined;
      const bytes = readHost(() => new Uint8Array(buffer as ArrayBuffer), null);
      return bytes?.length === length && bytes.some((byte) => byte !== 0) ? bytes : NO_RANDOM;
    },
  };
}
