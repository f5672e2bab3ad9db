import type { HealthCode } from '@/domain/health/code';

/** Server time of the story's begin: noon in Beijing. */
export const START = Date.UTC(2026, 10, 23, 4);
export const TTL_MS = 60_000;

export const codeAt = (issuedAt: number, more: Partial<HealthCode> = {}): HealthCode => ({
  personId: 'self',
  state: 'GREEN',
  token: `token-of-${String(issuedAt)}`,
  issuedAt,
  ttlMs: TTL_MS,
  maskedName: '林*',
  maskedNumber: '11**************01',
  decidedAt: START - 86_400_000,
  issuer: '市疾控中心',
  reason: '',
  appeal: null,
  tests: [],
  vaccine: null,
  ...more,
});
