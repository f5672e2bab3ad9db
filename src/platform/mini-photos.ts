import { turnOf } from '@/domain/transfer/picture/turn';
import type { Photo, Photos, PhotosOutcome } from './capabilities';
import { askHost, field, numberField, readHost, type HostAnswer } from './host-call';

/** A picture that the host has put aside for a while. */
interface Kept {
  readonly path: string;
  /** null: the host does not say. */
  readonly size: number | null;
}

export interface PhotoWays {
  choose(count: number): Promise<HostAnswer>;
  /** Path of a smaller copy, drawn again upright; empty when there is none. */
  shrink(path: string): Promise<string>;
  refusal(answer: unknown): 'cancelled' | 'denied' | 'failed';
}

function kept(value: unknown): readonly Kept[] {
  const files = field(value, 'tempFiles');
  if (!Array.isArray(files)) return [];
  return files.flatMap((file: unknown) => {
    const path = field(file, 'tempFilePath') ?? field(file, 'path');
    return typeof path === 'string' && path !== ''
      ? [{ path, size: numberField(file, 'size') }]
      : [];
  });
}

async function read(host: SharedHost, path: string): Promise<Uint8Array | null> {
  const files = readHost(() => host.getFileSystemManager?.(), undefined);
  const call = (options: HostOptions) => files?.readFile?.(options);
  const answer = await askHost(files?.readFile ? call : undefined, { filePath: path }, 10_000);
  const data = answer.kind === 'ok' ? field(answer.value, 'data') : undefined;
  const bytes = readHost(() => new Uint8Array(data as ArrayBuffer), null);
  return bytes !== null && bytes.length > 0 ? bytes : null;
}

/** What WeChat and Alipay do alike: the host keeps a copy, its file system hands the bytes over. */
export function hostPhotos(host: SharedHost, ways: PhotoWays): Photos {
  async function one({ path, size }: Kept, maxBytes: number): Promise<Photo | 'too-big' | null> {
    let bytes = size !== null && size > maxBytes ? null : await read(host, path);
    if (bytes === null || bytes.length > maxBytes || turnOf(bytes) !== 1) {
      const small = await ways.shrink(path);
      bytes = (small === '' ? null : await read(host, small)) ?? bytes;
      if (bytes === null) return size !== null && size > maxBytes ? 'too-big' : null;
    }
    return bytes.length > maxBytes ? 'too-big' : { bytes, preview: path };
  }

  return {
    async pick({ count, maxBytes }): Promise<PhotosOutcome> {
      const answer = await ways.choose(count);
      if (answer.kind === 'missing') return { kind: 'unsupported', reason: 'no picture chooser' };
      if (answer.kind !== 'ok') {
        return { kind: answer.kind === 'fail' ? ways.refusal(answer.value) : 'failed' };
      }
      const found = await Promise.all(
        kept(answer.value)
          .slice(0, count)
          .map((it) => one(it, maxBytes)),
      );
      const photos = found.filter((it): it is Photo => it !== null && it !== 'too-big');
      const tooBig = found.filter((it) => it === 'too-big').length;
      if (photos.length > 0) return { kind: 'picked', photos, tooBig };
      return { kind: tooBig > 0 ? 'too-big' : 'failed' };
    },
    // The host clears its own copies away.
    release: () => undefined,
  };
}
