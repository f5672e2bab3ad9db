import type { Value } from './backend';

const BEIJING_MS = 8 * 3600_000;
const FORM = /^(\d{4})-(\d{1,2})-(\d{1,2})[ T](\d{1,2}):(\d{2})$/;

/** `2026-11-22 12:30` in Beijing. @param value epoch ms */
export function shownInstant(value: Value): string {
  if (typeof value !== 'number') return '';
  return new Date(value + BEIJING_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/** Epoch ms of what was typed; null when it is no time. */
export function instantOf(text: string): number | null {
  const parts = FORM.exec(text.trim());
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59) return null;
  return Date.UTC(year, month - 1, day, hour, minute) - BEIJING_MS;
}
