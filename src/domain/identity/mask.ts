import { foldWidth } from './fold-width';

const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 ' +
    '公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 ' +
    '壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 ' +
    '梁丘 左丘 东门 西门 第五'
  ).split(' '),
);

/** Keeps the ends and stars the rest; hides all of it when less than half (rounded down) would be hidden. */
function keepEnds(text: string, head: number, tail: number): string {
  const signs = Array.from(text);
  const hidden = signs.length - head - tail;
  if (hidden < 1 || hidden < Math.floor(signs.length / 2)) return '*'.repeat(signs.length);
  const end = tail > 0 ? signs.slice(-tail).join('') : '';
  return signs.slice(0, head).join('') + '*'.repeat(hidden) + end;
}

/**
 * `张三丰` → `张**`, `欧阳修` → `欧阳*`. A bare compound surname keeps its first character, a name
 * of one character becomes `*`; names with · and names in other scripts keep their first letter.
 */
export function maskName(name: string): string {
  const signs = Array.from(name.trim());
  const compound = COMPOUND_SURNAMES.has(signs.slice(0, 2).join(''));
  const isWestern = signs.some((sign) => /[·•‧]/.test(sign));
  return keepEnds(signs.join(''), compound && !isWestern && signs.length > 2 ? 2 : 1, 0);
}

/** ID number: first 2 and last 2 stay. Full-width digits and x are folded, spaces removed first. */
export function maskIdNumber(idNumber: string): string {
  return keepEnds(foldWidth(idNumber).replace(/\s/g, '').toUpperCase(), 2, 2);
}

/** Phone number: first 3 and last 3 stay, after +86, spaces and dashes are taken off. */
export function maskPhone(phone: string): string {
  const bare = foldWidth(phone)
    .replace(/[\s()-]/g, '')
    .replace(/^(\+|00)86(?=\d)/, '')
    .replace(/^86(?=1\d{10}$)/, '');
  return keepEnds(bare, 3, 3);
}
