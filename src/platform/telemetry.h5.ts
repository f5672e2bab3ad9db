import { errorClass } from '@/domain/telemetry/classes';
import type { Telemetry } from './capabilities';
import { webVitals } from './web-vitals';

export const telemetry = {
  report: () => ({ kind: 'unsupported', reason: 'a browser has no console of its own' }),
  handOver(url, body) {
    try {
      return navigator.sendBeacon(url, new Blob([body], { type: 'application/json' }));
    } catch {
      return false;
    }
  },
  observe: webVitals,
  onError(listener) {
    // Pictures and scripts that do not load fire `error` on themselves and have no `error` object.
    const thrown = (event: ErrorEvent) => listener(errorClass(event.error ?? event.message));
    const rejected = (event: PromiseRejectionEvent) => {
      if (!event.defaultPrevented) listener(errorClass(event.reason, true));
    };
    window.addEventListener('error', thrown);
    window.addEventListener('unhandledrejection', rejected);
    return () => {
      window.removeEventListener('error', thrown);
      window.removeEventListener('unhandledrejection', rejected);
    };
  },
} satisfies Telemetry;
