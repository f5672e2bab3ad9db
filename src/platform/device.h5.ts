import type { Device } from './capabilities';
import { readHost } from './host-call';

const darkQuery = () => readHost(() => window.matchMedia('(prefers-color-scheme: dark)'), null);
const isDark = () => (darkQuery()?.matches ? 'dark' : 'light');

/** `env(safe-area-inset-*)` has no script counterpart: it is measured on an element. */
function inset(side: 'top' | 'bottom'): number {
  const probe = document.createElement('div');
  probe.style.cssText = `position:fixed;visibility:hidden;height:env(safe-area-inset-${side})`;
  document.body.appendChild(probe);
  const height = probe.offsetHeight;
  probe.remove();
  return height;
}

/**
 * The browser's own size of text: what `medium` is here, of 16; on Apple's phones the size of the
 * system's body text, of 17.
 */
function measureText(): number {
  const probe = document.createElement('div');
  const apple = readHost(() => CSS.supports('font', '-apple-system-body'), false);
  probe.style.cssText = 'position:fixed;visibility:hidden;font-size:medium';
  if (apple) probe.style.font = '-apple-system-body';
  document.documentElement.appendChild(probe);
  const size = parseFloat(readHost(() => getComputedStyle(probe).fontSize, ''));
  probe.remove();
  return size > 0 ? size / (apple ? 17 : 16) : 1;
}

let textScale: number | null = null;
const fontScale = (): number => (textScale ??= measureText());

function follow(link: string): void {
  const anchor = document.createElement('a');
  anchor.href = link;
  anchor.click();
}

export const device = {
  host: 'h5',
  window: () => ({ width: window.innerWidth, height: window.innerHeight }),
  safeArea: () => ({ top: inset('top'), bottom: inset('bottom') }),
  theme: isDark,
  onTheme(listener) {
    const dark = darkQuery();
    const hear = () => listener(isDark());
    // Safari before 14 has only the old pair.
    if (dark?.addEventListener) dark.addEventListener('change', hear);
    else dark?.addListener(hear);
    return () => {
      if (dark?.removeEventListener) dark.removeEventListener('change', hear);
      else dark?.removeListener(hear);
    };
  },
  fontScale,
  call(phone) {
    if (!/^[\d+*#,-]+$/.test(phone)) return Promise.resolve('cancelled');
    follow(`tel:${phone}`);
    return Promise.resolve('called');
  },
  paint(dark) {
    document.documentElement.classList.toggle('dark', dark);
  },
  haptic() {
    readHost(() => navigator.vibrate(10), false);
  },
  randomBytes: (length) =>
    Promise.resolve(
      readHost<Uint8Array | { kind: 'unsupported'; reason: string }>(
        () => window.crypto.getRandomValues(new Uint8Array(length)),
        { kind: 'unsupported', reason: 'no crypto.getRandomValues' },
      ),
    ),
} satisfies Device;
