/** What an appeal can be based on, as the contract names it. */
export const APPEAL_GROUNDS = [
  'NOT_THERE',
  'TEST_NEWER',
  'PERIOD_OVER',
  'WRONG_PERSON',
  'OTHER',
] as const;

export type AppealGround = (typeof APPEAL_GROUNDS)[number];

export const GROUND_WORDS: Readonly<Record<AppealGround, string>> = {
  NOT_THERE: '我没有到过相关地点',
  TEST_NEWER: '我有更新的检测结果',
  PERIOD_OVER: '观察期已经结束',
  WRONG_PERSON: '信息不是我本人的',
  OTHER: '其他情况',
};

/** Five digits or more that could be a number of somebody, spaces and dashes between them or not. */
const NUMBER = /\d(?:[\s-]?\d){4,}[Xx]?/g;

/** What of a text may stay on the device: no number of a person (H4). */
export const withoutNumbers = (text: string): string => text.replace(NUMBER, '');

export const MOST_APPEAL_WORDS = 300;
