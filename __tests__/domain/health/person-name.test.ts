import { checkName } from '@/domain/health/person-name';
import type { Paper } from '@/domain/health/paper';

test.each<[Paper, string, string]>([
  ['RESIDENT_ID', '张三', '张三'],
  ['RESIDENT_ID', ' 欧阳　修 ', '欧阳修'],
  ['RESIDENT_ID', '林\u200b见', '林见'],
  ['RESIDENT_ID', '阿卜杜拉•买买提', '阿卜杜拉·买买提'],
  ['RESIDENT_ID', '阿卜杜拉．买买提', '阿卜杜拉·买买提'],
  ['RESIDENT_ID', '阿卜杜拉・买买提 · 江', '阿卜杜拉·买买提·江'],
  ['RESIDENT_ID', '𠮷田〇', '𠮷田〇'],
  ['RESIDENT_ID', '难', '难'],
  ['RESIDENT_ID', '一'.repeat(30), '一'.repeat(30)],
  ['HMT_RESIDENCE', '陳大文', '陳大文'],
  ['HK_MACAU_PERMIT', 'CHAN  Tai Man', 'CHAN Tai Man'],
  ['PASSPORT', 'José O’Neill-Núñez, Jr.', "José O'Neill-Núñez, Jr."],
  ['PASSPORT', 'ＪＡＮＥ　ＲＯＥ', 'JANE ROE'],
  ['PASSPORT', '王小明', '王小明'],
  ['PASSPORT', 'A'.repeat(60), 'A'.repeat(60)],
])('%s: %s is read as %s', (paper, text, name) => {
  expect(checkName(paper, text)).toEqual({ ok: true, name });
});

test.each<[Paper, string, string, string]>([
  ['RESIDENT_ID', ' \u200b', 'empty', '请填写证件上的姓名'],
  ['RESIDENT_ID', 'Jane Roe', 'signs', '姓名请与证件一致，用汉字填写'],
  ['HMT_RESIDENCE', 'CHAN Tai Man', 'signs', '姓名请与证件一致，用汉字填写'],
  ['RESIDENT_ID', '张3', 'signs', '姓名请与证件一致，用汉字填写'],
  ['RESIDENT_ID', '·张三', 'signs', '姓名请与证件一致，用汉字填写'],
  ['RESIDENT_ID', '张三·', 'signs', '姓名请与证件一致，用汉字填写'],
  ['RESIDENT_ID', '张··三', 'signs', '姓名请与证件一致，用汉字填写'],
  ['RESIDENT_ID', '张😀', 'signs', '姓名请与证件一致，用汉字填写'],
  ['PASSPORT', '张 Jane', 'signs', '姓名请与证件一致，用汉字或拉丁字母填写'],
  ['PASSPORT', 'Jane 3', 'signs', '姓名请与证件一致，用汉字或拉丁字母填写'],
  ['PASSPORT', '-Jane', 'signs', '姓名请与证件一致，用汉字或拉丁字母填写'],
  ['PASSPORT', '110105', 'signs', '姓名请与证件一致，用汉字或拉丁字母填写'],
  ['RESIDENT_ID', '一'.repeat(31), 'length', '姓名最多 30 个字'],
  ['PASSPORT', 'A'.repeat(61), 'length', '姓名最多 60 个字'],
])('%s: %s is refused as %s', (paper, text, why, words) => {
  expect(checkName(paper, text)).toEqual({ ok: false, why, words });
});
