import {
  APPEAL_GROUNDS,
  MOST_APPEAL_WORDS,
  withoutNumbers,
  type AppealGround,
} from '@/domain/health/appeal-words';
import { accountDisk } from './account-disk';

export interface AppealDraft {
  readonly personId: string;
  readonly ground: AppealGround | null;
  readonly text: string;
}

const diskOf = (userId: string) =>
  accountDisk<AppealDraft>(userId, 'appeal', (raw) => {
    const { personId, ground, text } = (raw ?? {}) as Record<string, unknown>;
    if (typeof personId !== 'string' || typeof text !== 'string') return null;
    const found = APPEAL_GROUNDS.find((one) => one === ground) ?? null;
    return { personId, ground: found, text: text.slice(0, MOST_APPEAL_WORDS) };
  });

/** What was typed before the app was killed; numbers of people are never kept. */
export function appealDraft(userId: string, personId: string): AppealDraft {
  const kept = diskOf(userId).load();
  return kept?.personId === personId ? kept : { personId, ground: null, text: '' };
}

export function keepAppealDraft(userId: string, draft: AppealDraft): void {
  const disk = diskOf(userId);
  // The copy before it would outlive what was taken out of this one.
  disk.clear();
  disk.save({ ...draft, text: withoutNumbers(draft.text) });
}

export const dropAppealDraft = (userId: string): void => diskOf(userId).clear();
