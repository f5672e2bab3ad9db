import { foldWidth } from '@/domain/identity/fold-width';

/** What could be read out of a pasted text; empty strings where nothing was found. */
export interface Recognised {
  readonly name: string;
  readonly phone: string;
  /** Region and detail, still in one. */
  readonly place: string;
}

export interface Division {
  readonly code: string;
  readonly name: string;
}

const PHONE = /(?:(?:\+|00)?86[\s-]*)?(1[3-9]\d)[\s-]*(\d{4})[\s-]*(\d{4})(?!\d)/;
const LABELS =
  /(?:收货人|收件人|联系人|姓名|手机号码|手机号|手机|联系电话|电话|所在地区|收货地址|详细地址|地址)\s*[:：]/g;
const PLACE_WORDS = /[省市区县镇乡村路街巷弄号楼栋幢室层园厦组队社]/;
const CHINESE_NAME = /^[\u3400-\u9fff]{2,4}$|^[\u3400-\u9fff]+·[\u3400-\u9fff·]+$/;

/** Reads a whole address as people paste it from a chat: name, phone and place in any order. */
export function recognise(text: string): Recognised {
  const plain = foldWidth(text).replace(LABELS, '\n');
  const match = PHONE.exec(plain);
  const phone = match ? match.slice(1, 4).join('') : '';
  const rest = match ? plain.replace(match[0], '\n') : plain;
  const parts = rest.split(/[\s,，;；、|。]+/).filter((part) => part !== '');
  const name =
    parts.find((part) => CHINESE_NAME.test(part) && !PLACE_WORDS.test(part)) ??
    (parts.length > 1 ? parts.find((part) => CHINESE_NAME.test(part)) : undefined) ??
    '';
  const place = parts.filter((part) => part !== name).join('');
  return { name, phone, place };
}

const SUFFIX =
  /(?:壮族自治区|回族自治区|维吾尔自治区|特别行政区|自治区|自治州|自治县|地区|省|市|盟|区|县|旗)$/;

/** The division a text begins with, by its full or its short name, and what follows it. */
export function leadingDivision(
  text: string,
  divisions: readonly Division[],
): { readonly division: Division; readonly rest: string } | null {
  const full = divisions.filter((each) => text.startsWith(each.name));
  const [longest] = [...full].sort((a, b) => b.name.length - a.name.length);
  if (longest) return { division: longest, rest: text.slice(longest.name.length) };
  for (const division of divisions) {
    const short = division.name.replace(SUFFIX, '');
    if (short.length > 1 && text.startsWith(short)) {
      return { division, rest: text.slice(short.length) };
    }
  }
  return null;
}
