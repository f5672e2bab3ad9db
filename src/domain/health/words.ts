import { dayTime, fullTime } from '@/domain/order/time-words';
import type { AppealState, CodeState, LastResult, Relation, TestLine } from './code';
import type { GreyReason } from './view';

export interface StateWords {
  readonly name: string;
  /** The colour in words: it is never the only sign (G4). */
  readonly colour: string;
}

export const STATE_WORDS: Readonly<Record<CodeState, StateWords>> = {
  GREEN: { name: '未见异常', colour: '绿码' },
  YELLOW: { name: '居家观察', colour: '黄码' },
  RED: { name: '集中观察', colour: '红码' },
};

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  SELF: '本人',
  CHILD: '子女',
  PARENT: '父母',
  SPOUSE: '配偶',
  OTHER: '其他家人',
};

export const TEST_WORDS: Readonly<Record<TestLine['result'], string>> = {
  NEGATIVE: '阴性',
  POSITIVE: '阳性',
  PENDING: '结果待出',
};

export const APPEAL_WORDS: Readonly<Record<AppealState, string>> = {
  OPEN: '核查中',
  ACCEPTED: '已更正',
  REFUSED: '维持原结果',
};

export interface GreyWords {
  readonly title: string;
  readonly text: string;
}

/** Why there is no colour, and what happens next. */
export const GREY_WORDS: Readonly<Record<GreyReason, GreyWords>> = {
  checking: { title: '正在获取健康码', text: '请稍候' },
  slow: { title: '网络较慢，仍在获取', text: '请停留在本页，获取到后会自动显示' },
  offline: { title: '网络未连接', text: '连上网络后会自动更新' },
  stale: { title: '已过期', text: '正在获取新的健康码' },
  'rate-limited': { title: '使用的人较多', text: '会自动重试，请不要反复刷新' },
  maintenance: { title: '健康码系统维护中', text: '恢复后会自动更新' },
  clock: { title: '本机时间有变动', text: '为避免显示过期的结果，正在重新获取' },
  failed: { title: '没有获取成功', text: '会自动重试，也可以点“重新获取”' },
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago in words; a time in the future counts as now. */
export function ageWords(ageMs: number): string {
  if (ageMs < MINUTE) return '刚刚';
  if (ageMs < HOUR) return `${Math.floor(ageMs / MINUTE)} 分钟前`;
  if (ageMs < DAY) return `${Math.floor(ageMs / HOUR)} 小时前`;
  return `${Math.floor(ageMs / DAY)} 天前`;
}

/** `上次结果：未见异常 · 更新于 7月24日 18:03（12 分钟前）`. @param now the server's time (ms) */
export function lastWords({ state, issuedAt }: LastResult, now: number): string {
  const age = ageWords(now - issuedAt);
  return `上次结果：${STATE_WORDS[state].name} · 更新于 ${dayTime(issuedAt)}（${age}）`;
}

/** `18:00:05`, Beijing time. */
export const clockTime = (instant: number): string => fullTime(instant).slice(11);

/** `2026-07-24`, Beijing time. */
export const clockDay = (instant: number): string => fullTime(instant).slice(0, 10);
