import type { Lifecycle } from './capabilities';
import { listeners } from './listeners';

const shown = listeners<void>();
const hidden = listeners<void>();
const network = listeners<boolean>();
let visible = document.visibilityState !== 'hidden';

function see(now: boolean): void {
  if (now === visible) return;
  visible = now;
  (now ? shown : hidden).tell();
}

document.addEventListener('visibilitychange', () => see(document.visibilityState !== 'hidden'));
window.addEventListener('pagehide', () => see(false));
window.addEventListener('pageshow', (event) => {
  // Back from the back-forward cache: the page never heard that it was shown again.
  if (event.persisted) visible = false;
  see(true);
});
window.addEventListener('online', () => network.tell(true));
window.addEventListener('offline', () => network.tell(false));

export const lifecycle = {
  onShow: shown.add,
  onHide: hidden.add,
  onNetwork: network.add,
  isVisible: () => visible,
  isOnline: () => navigator.onLine !== false,
} satisfies Lifecycle;
