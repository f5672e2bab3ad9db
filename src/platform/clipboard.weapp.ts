import type { Clipboard } from './capabilities';
import { askHost, textField } from './host-call';
import { privacyRefusal } from './privacy-refusal';

export const clipboard = {
  announcesItself: true,
  async copy(text) {
    const answer = await askHost(wx.setClipboardData, { data: text }, 3_000);
    if (answer.kind === 'ok') return 'copied';
    if (answer.kind !== 'fail') return 'failed';
    const denied =
      privacyRefusal(answer.value) !== null ||
      /deny|denied|privacy|authorize/i.test(textField(answer.value, 'errMsg'));
    return denied ? 'denied' : 'failed';
  },
} satisfies Clipboard;
