import type { Photos } from './capabilities';
import { askHost, textField } from './host-call';
import { hostPhotos } from './mini-photos';
import { privacyRefusal } from './privacy-refusal';

const WIDTH = 1600;
const QUALITY = 60;

export const photos = {
  ...hostPhotos(wx, {
    choose: (count) =>
      askHost(wx.chooseMedia, { count, mediaType: ['image'], sizeType: ['compressed'] }),
    async shrink(src) {
      const options = { src, quality: QUALITY, compressedWidth: WIDTH };
      const answer = await askHost(wx.compressImage, options, 10_000);
      return answer.kind === 'ok' ? textField(answer.value, 'tempFilePath') : '';
    },
    refusal(answer) {
      const text = textField(answer, 'errMsg');
      if (/cancel/i.test(text)) return 'cancelled';
      const denied = /deny|denied|privacy|authorize|permission/i.test(text);
      return denied || privacyRefusal(answer) !== null ? 'denied' : 'failed';
    },
  }),
} satisfies Photos;
