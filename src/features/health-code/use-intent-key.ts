import { useRef } from 'react';
import { services } from '@/services';

/** One intent, one key: it changes only with what is to be saved. null: none could be had now. */
export function useIntentKey(): (content: object) => Promise<string | null> {
  const held = useRef<{ readonly of: string; readonly value: string } | null>(null);
  return async (content) => {
    const of = JSON.stringify(content);
    if (held.current?.of === of) return held.current.value;
    const value = await services.randomKey().catch(() => null);
    held.current = value === null ? null : { of, value };
    return value;
  };
}
