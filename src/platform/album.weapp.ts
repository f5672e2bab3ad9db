import type { Album, AlbumOutcome } from './capabilities';
import { numberField, textField } from './host-call';
import { hostAlbum } from './mini-album';

const UNDECLARED = 112;
const PRIVACY = 104;

/** Phones word a refusal differently: `auth deny`, `auth denied`, `authorize no response`. */
function refusal(answer: unknown): AlbumOutcome {
  const errno = numberField(answer, 'errno');
  const text = textField(answer, 'errMsg').toLowerCase();
  if (errno === UNDECLARED || text.includes('not declared')) return 'undeclared';
  if (errno === PRIVACY || text.includes('privacy permission')) return 'privacy';
  if (/system permission|system deny/.test(text)) return 'system-off';
  if (/deny|denied|authorize no response/.test(text)) return 'denied';
  return /cancel/.test(text) ? 'cancelled' : 'failed';
}

export const album = {
  ...hostAlbum(wx, { refusal, scope: 'scope.writePhotosAlbum' }),
} satisfies Album;
