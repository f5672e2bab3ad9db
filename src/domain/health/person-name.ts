import { foldWidth } from '@/domain/identity/fold-width';
import type { Paper } from './paper';

export type NameCheck =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly why: 'empty' | 'signs' | 'length'; readonly words: string };

export const MAX_CHINESE_NAME = 30;
export const MAX_NAME = 60;

/** By ranges: the oldest web views we serve know no `\p{Script=Han}`. */
const HAN = '\u3007\u3400-\u9fff\uf900-\ufaff\ud840-\ud8bf\udc00-\udfff';
const CHINESE = new RegExp(`^[${HAN}]+(·[${HAN}]+)*$`);
const LATIN = /^[A-Za-z\u00c0-\u024f\u1e00-\u1eff][A-Za-z\u00c0-\u024f\u1e00-\u1eff ,.'-]*$/;
const HAN_ONCE = new RegExp(`[${HAN}]`);

/** Papers that carry a name in Chinese only. */
const CHINESE_ONLY: readonly Paper[] = ['RESIDENT_ID', 'HMT_RESIDENCE'];

function plainName(text: string): string {
  const line = foldWidth(text)
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  if (!HAN_ONCE.test(line)) return line;
  return line.replace(/ /g, '').replace(/[\u2022\u2027\u2219\u22c5\u30fb.]/g, '·');
}

/**
 * A name as it stands on a paper: `欧阳 修` → `欧阳修`, every middle dot becomes `·`; or what to do
 * about it, in words. Names of one sign exist.
 */
export function checkName(paper: Paper, text: string): NameCheck {
  const name = plainName(text);
  if (name === '') return { ok: false, why: 'empty', words: '请填写证件上的姓名' };
  const isChinese = CHINESE.test(name);
  if (CHINESE_ONLY.includes(paper) && !isChinese) {
    return { ok: false, why: 'signs', words: '姓名请与证件一致，用汉字填写' };
  }
  if (!isChinese && !LATIN.test(name)) {
    return { ok: false, why: 'signs', words: '姓名请与证件一致，用汉字或拉丁字母填写' };
  }
  const most = isChinese ? MAX_CHINESE_NAME : MAX_NAME;
  if (Array.from(name).length <= most) return { ok: true, name };
  return { ok: false, why: 'length', words: `姓名最多 ${most} 个字` };
}
