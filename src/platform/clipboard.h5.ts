import type { Clipboard } from './capabilities';
import { textField } from './host-call';

/** The old way; its return value is the only sign that the browser really copied. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.setAttribute('aria-hidden', 'true');
  area.style.cssText = 'position:fixed;top:0;left:-9999px;font-size:16px';
  const focused = document.activeElement;
  document.body.appendChild(area);
  try {
    area.select();
    area.setSelectionRange(0, text.length);
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

export const clipboard = {
  announcesItself: false,
  async copy(text) {
    let denied = false;
    try {
      if (navigator.clipboard) {
        await navigator.clipboard.writeText(text);
        return 'copied';
      }
    } catch (error) {
      denied = textField(error, 'name') === 'NotAllowedError';
    }
    if (copyBySelection(text)) return 'copied';
    return denied ? 'denied' : 'failed';
  },
} satisfies Clipboard;
