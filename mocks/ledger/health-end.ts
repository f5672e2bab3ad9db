import type { Books } from './context';
import { emptyRecord, healthBooks } from './health';

/** Record, codes and what idempotency keys remember of them. */
export function eraseHealth(books: Books, userId: string): void {
  const { records, codes } = healthBooks(books);
  records[userId] = emptyRecord();
  for (const [token, code] of Object.entries(codes)) {
    if (code.userId === userId) delete codes[token];
  }
  for (const [slot, { userId: owner, endpoint }] of Object.entries(books.state.keys)) {
    const isHealth = ['bindIdentity', 'checkInAtVenue', 'appealCode'].includes(endpoint);
    if (owner === userId && isHealth) delete books.state.keys[slot];
  }
}

/** One person's two accounts have become one. Who is bound already stays who they are. */
export function mergeHealth(books: Books, from: string, into: string): void {
  const { records, codes } = healthBooks(books);
  const old = records[from];
  if (!old) return;
  const kept = (records[into] ??= emptyRecord());
  const isOther =
    old.identity !== null &&
    kept.identity !== null &&
    old.identity.citizenId !== kept.identity.citizenId;
  for (const [token, code] of Object.entries(codes)) {
    if (code.userId !== from) continue;
    if (isOther) delete codes[token];
    else code.userId = into;
  }
  delete records[from];
  // Somebody else's history is not handed over.
  if (isOther) return;
  kept.consent ??= old.consent;
  if (kept.identity === null) {
    kept.identity = old.identity;
    kept.relations = old.relations;
  }
  kept.decisions = { ...old.decisions, ...kept.decisions };
  kept.shows = [...kept.shows, ...old.shows].sort((a, b) => a.at - b.at);
  kept.appeals = [...kept.appeals, ...old.appeals].sort((a, b) => a.createdAt - b.createdAt);
}
