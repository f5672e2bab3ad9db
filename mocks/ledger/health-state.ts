import type { AppealState, CodeState, Relation } from '@/domain/health/code';
import type { Paper } from '@/domain/health/paper';

export interface HealthIdentity {
  readonly paper: Paper;
  readonly boundAt: number;
  /** In the mock's register; null: nobody there, so people will reject it. Never the number itself. */
  readonly citizenId: string | null;
  readonly maskedName: string;
  readonly maskedNumber: string;
}

export interface HealthRelation {
  readonly personId: string;
  readonly relation: Relation;
  readonly citizenId: string;
}

/** Set for one person alone, by an appeal that was accepted. */
export interface Decision {
  readonly state: CodeState;
  readonly at: number;
}

export interface StoredShow {
  readonly showId: string;
  readonly at: number;
  readonly maskedName: string;
  readonly state: CodeState;
  readonly how: 'CHECK' | 'VENUE';
  readonly place: string;
}

export type AppealGround = 'NOT_THERE' | 'TEST_NEWER' | 'PERIOD_OVER' | 'WRONG_PERSON' | 'OTHER';

export interface StoredAppeal {
  readonly appealNo: string;
  readonly personId: string;
  readonly ground: AppealGround;
  readonly text: string;
  readonly createdAt: number;
  state: AppealState;
}

/** All that is kept of one account; erasing puts an empty one in its place. */
export interface HealthRecord {
  consent: string | null;
  identity: HealthIdentity | null;
  relations: HealthRelation[];
  decisions: Record<string, Decision>;
  /** Oldest first. */
  shows: StoredShow[];
  /** Oldest first. */
  appeals: StoredAppeal[];
}

export interface IssuedCode {
  userId: string;
  personId: string;
  readonly issuedAt: number;
  readonly ttlMs: number;
  /** Checked once already. */
  used: boolean;
}

export const REASONS = {
  contact: '经排查，你曾与需要观察的人员同处一室。',
  travel: '经排查，你近期到过需要观察的地区。',
  'test-due': '未在规定时间内完成检测，请尽快就近检测。',
  symptom: '你最近一次申报里有发热等情况。',
} as const;

export type ReasonName = keyof typeof REASONS;

export interface HealthRules {
  /** What the authority says of everybody, since when, and why when it is not green. */
  state: CodeState;
  since: number;
  reason: ReasonName;
  /** Of the people whom an account may show besides its own; null: the same. */
  relatedState: CodeState | null;
  ttlMs: number;
  closed: boolean;
  limited: boolean;
  checker: boolean;
  /** Accounts seen for the first time have consent and identity already. */
  ready: boolean;
  dependants: number;
  /** What becomes of papers that people look at, and of appeals. */
  review: 'pass' | 'reject' | 'wait';
  appeals: 'wait' | 'accept' | 'refuse';
}

export interface HealthBooks {
  readonly records: Record<string, HealthRecord>;
  /** By token. */
  readonly codes: Record<string, IssuedCode>;
  rules: HealthRules;
}
