import type { Album, AlbumOutcome } from './capabilities';
import { numberField } from './host-call';
import { hostAlbum } from './mini-album';

/** 2001 refused now, 2002 refused before; 11 cancelled; 15 the phone's album is locked. */
const REFUSALS: Readonly<Record<number, AlbumOutcome>> = {
  11: 'cancelled',
  15: 'system-off',
  2001: 'denied',
  2002: 'denied',
};

export const album = {
  ...hostAlbum(my, {
    refusal: (answer) => REFUSALS[numberField(answer, 'error') ?? 0] ?? 'failed',
    scope: 'album',
  }),
} satisfies Album;
