import { CODE_STATES, type CodeState, type LastResult } from '@/domain/health/code';
import { accountDisk } from './account-disk';

const MOST = 20;

function readOne(raw: unknown): LastResult | null {
  const { personId, state, issuedAt } = (raw ?? {}) as Record<string, unknown>;
  const found = CODE_STATES.find((name: CodeState) => name === state);
  return typeof personId === 'string' && found !== undefined && typeof issuedAt === 'number'
    ? { personId, state: found, issuedAt }
    : null;
}

const diskOf = (userId: string) =>
  accountDisk<readonly LastResult[]>(userId, 'last', (raw) =>
    Array.isArray(raw)
      ? raw.flatMap((one) => {
          const read = readOne(one);
          return read === null ? [] : [read];
        })
      : null,
  );

/** The newest known result of this person, as this account was told; only ever shown in grey (G2). */
export function lastResult(userId: string, personId: string): LastResult | null {
  return (
    diskOf(userId)
      .load()
      ?.find((one) => one.personId === personId) ?? null
  );
}

export function keepLastResult(userId: string, last: LastResult): void {
  const disk = diskOf(userId);
  const others = (disk.load() ?? []).filter(({ personId }) => personId !== last.personId);
  disk.save([last, ...others].slice(0, MOST));
}
