import { PICTURE_LIMIT, pictureKind } from '@/domain/transfer/picture/clean';
import { refuse } from '../refusal';
import { nextSeq, type Books } from './context';
import { note, stateOf } from './transfer';
import type { StoredTransfer } from './transfer-state';

export const MOST_PROOFS = 3;

/** Marks of metadata; looked for by plain search, on purpose not with the shop's own code. */
const MARKS = [
  'Exif\0',
  'eXIf',
  'EXIF',
  'ns.adobe.com/xap',
  'Photoshop 3.0',
  'tEXt',
  'iTXt',
  'zTXt',
  'tIME',
];

/** Width and height as a JPEG's frame header has them; looked for by plain search as well. */
function sidesOf(bytes: Uint8Array): readonly [number, number] | null {
  const at = bytes.findIndex(
    (byte, index) => byte === 0xff && (bytes[index + 1] === 0xc0 || bytes[index + 1] === 0xc2),
  );
  if (at < 0) return null;
  const [high = 0, low = 0, wide = 0, narrow = 0] = bytes.slice(at + 5, at + 9);
  return [wide * 256 + narrow, high * 256 + low];
}

export function addProof(books: Books, transfer: StoredTransfer, image: string): void {
  const state = stateOf(transfer);
  if (state === 'PAID' || state === 'OVERPAID' || state === 'EXPIRED') {
    refuse('CONFLICT', '这笔转账已经结束，不需要凭证了');
  }
  if (transfer.proofs.length >= MOST_PROOFS)
    refuse('LIMIT_EXCEEDED', `最多上传 ${MOST_PROOFS} 张凭证`);
  const text = atob(image);
  const bytes = Uint8Array.from(text, (one) => one.charCodeAt(0));
  const kind = pictureKind(bytes);
  if (kind === null) return refuse('VALIDATION', '凭证需要是 JPG、PNG 或 WebP 图片');
  if (bytes.length > PICTURE_LIMIT) refuse('VALIDATION', '图片太大，请换一张');
  transfer.proofs.push({
    proofId: `f${String(nextSeq(books)).padStart(8, '0')}`,
    at: books.clock.now(),
    kind,
    size: bytes.length,
    sides: kind === 'jpeg' ? sidesOf(bytes) : null,
    marks: MARKS.filter((mark) => text.includes(mark)),
  });
  return note(books, transfer, 'PROOF');
}

export function removeProof(transfer: StoredTransfer, proofId: string): void {
  const left = transfer.proofs.filter((proof) => proof.proofId !== proofId);
  if (left.length !== transfer.proofs.length) transfer.rev += 1;
  transfer.proofs = left;
}
