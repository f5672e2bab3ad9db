import { reply, type Options } from '../api';
import type { Parts } from '../parts';
import { fromBase64 } from './base64';
import { speaker, type Members, type Words } from './respond';

const DATA = /^data:[^,]*?(;base64)?,([^#]*)/;

/** What lies behind an address that carries its own content; null for any other. */
function contentOf(path: string): number[] | null {
  const found = DATA.exec(path);
  if (!found) return null;
  const [, base64, text = ''] = found;
  return base64 ? fromBase64(text) : [...new TextEncoder().encode(decodeURIComponent(text))];
}

/** Files that the person picked, to be read as bytes. */
export function fileMembers(parts: Parts, words: Words): Members {
  const { refuse } = speaker(parts, words);
  const readFile = (options: Options) => {
    const bytes = contentOf(String(options.filePath));
    if (bytes === null) return refuse('readFile', options, 'no such file or directory');
    const answer = { ok: true, value: words.ok('readFile') };
    return reply(parts, options, answer, { data: parts.realm.buffer(bytes) });
  };
  return { getFileSystemManager: () => ({ readFile }) };
}
