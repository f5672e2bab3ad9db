import type { Clipboard } from './capabilities';
import { askHost, numberField, textField } from './host-call';

/** Privacy refused by the person (104, 103) or not declared by us (112). */
const DENIED = [103, 104, 112];

export const clipboard = {
  announcesItself: true,
  async copy(text) {
    const answer = await askHost(wx.setClipboardData, { data: text }, 3_000);
    if (answer.kind === 'ok') return 'copied';
    if (answer.kind !== 'fail') return 'failed';
    const denied =
      DENIED.includes(numberField(answer.value, 'errno') ?? 0) ||
      /deny|denied|privacy|authorize/i.test(textField(answer.value, 'errMsg'));
    return denied ? 'denied' : 'failed';
  },
} satisfies Clipboard;
