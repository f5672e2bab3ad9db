import type { Album, AlbumOutcome } from './capabilities';
import { askHost, field, textField, type HostAnswer } from './host-call';
import { canvasNode } from './mini-canvas';

const EXPORT_MS = 5_000;

/** How a host words the ends of saving, and where its settings say what was allowed. */
interface Words {
  readonly refusal: (answer: unknown) => AlbumOutcome;
  readonly scope: string;
}

function outcome(answer: HostAnswer, { refusal }: Words): AlbumOutcome {
  if (answer.kind === 'ok') return 'saved';
  if (answer.kind === 'missing') return { kind: 'unsupported', reason: 'no album' };
  return answer.kind === 'fail' ? refusal(answer.value) : 'failed';
}

/** Saving a canvas, which WeChat and Alipay do alike. */
export function hostAlbum(host: SharedHost, words: Words): Album {
  return {
    async save(canvasId) {
      if (host.saveImageToPhotosAlbum === undefined) {
        return { kind: 'unsupported', reason: 'no album' };
      }
      const node = await canvasNode(host, canvasId);
      if (node === null) return 'failed';
      const { width, height } = node;
      const size = { x: 0, y: 0, width, height, destWidth: width, destHeight: height };
      const options = { canvas: node, ...size, fileType: 'png' };
      const file = await askHost(host.canvasToTempFilePath, options, EXPORT_MS);
      if (file.kind === 'missing') return { kind: 'unsupported', reason: 'no canvas export' };
      const filePath = textField(file.kind === 'ok' ? file.value : null, 'tempFilePath');
      if (filePath === '') return 'failed';
      // No patience: the host asks the person, who may take their time.
      return outcome(await askHost(host.saveImageToPhotosAlbum, { filePath }), words);
    },
    async openSettings() {
      const answer = await askHost(host.openSetting, {});
      if (answer.kind === 'missing') return { kind: 'unsupported', reason: 'no settings page' };
      const given = answer.kind === 'ok' ? field(answer.value, 'authSetting') : null;
      return field(given, words.scope) === true ? 'allowed' : 'denied';
    },
  };
}
