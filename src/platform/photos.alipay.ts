import type { Photos } from './capabilities';
import { askHost, field, numberField } from './host-call';
import { hostPhotos } from './mini-photos';

const CANCELLED = 11;
/** 15 the phone's album is locked, 2001 refused now, 2002 refused before. */
const DENIED = [15, 2001, 2002];
const MEDIUM = 1;
const SIDE = 1600;

export const photos = {
  ...hostPhotos(my, {
    choose: (count) => askHost(my.chooseImage, { count, sizeType: ['compressed'] }),
    async shrink(path) {
      const options = {
        apFilePaths: [path],
        compressLevel: MEDIUM,
        maxWidth: SIDE,
        maxHeight: SIDE,
      };
      const answer = await askHost(my.compressImage, options, 10_000);
      const paths = answer.kind === 'ok' ? field(answer.value, 'apFilePaths') : undefined;
      const [first] = Array.isArray(paths) ? (paths as readonly unknown[]) : [];
      return typeof first === 'string' ? first : '';
    },
    refusal(answer) {
      const error = numberField(answer, 'error') ?? 0;
      if (error === CANCELLED) return 'cancelled';
      return DENIED.includes(error) ? 'denied' : 'failed';
    },
  }),
} satisfies Photos;
