import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { services } from '@/services';
import { healthApi, healthHost } from '@/services/health';
import { accountDisk } from './account-disk';
import { createCheck } from './create-check';
import { createEntry, type Near, type Unfinished } from './create-entry';

const { platform, randomKey, serverNow } = services;

/** Lets a guard check one code after the other; a verdict is put away when the page is left. */
export function useCheck() {
  const [check] = useState(() =>
    createCheck({
      scan: () => healthHost.scanner.scan(),
      ask: (token) => healthApi.checkCode({ token }),
      isOnline: () => platform.lifecycle.isOnline(),
      setTimer: (run, ms) => setTimeout(run, ms),
      clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
    }),
  );
  useEffect(() => {
    const end = platform.lifecycle.onHide(check.clear);
    return () => {
      end();
      check.dispose();
    };
  }, [check]);
  useDidHide(check.clear);
  const now = useStore(check.store);
  const turns = useRef({ now, count: 0 });
  if (turns.current.now !== now) turns.current = { now, count: turns.current.count + 1 };
  // `turn`: another answer is another one, though it may say the same.
  return { now, turn: turns.current.count, scan: check.scan, take: check.take };
}

const diskOf = (userId: string) =>
  accountDisk<Unfinished>(userId, 'entry', (raw) => {
    const { key, mark, at } = (raw ?? {}) as Record<string, unknown>;
    return typeof key === 'string' && typeof mark === 'number' && typeof at === 'number'
      ? { key, mark, at }
      : null;
  });

export function useEntry(userId: string) {
  const [one] = useState(() =>
    createEntry({
      ...{ randomKey, serverNow, disk: diskOf(userId) },
      ask: (request, key) => healthApi.checkInAtVenue(request, key),
    }),
  );
  return { now: useStore(one.store), enter: one.enter, reset: one.reset };
}

type Answer = Awaited<ReturnType<typeof healthHost.location.here>>;

export type NearNow =
  | { readonly name: 'NONE' | 'ASKING' }
  | { readonly name: 'HERE'; readonly near: Near }
  | { readonly name: 'NOT'; readonly why: Exclude<Answer['kind'], 'here'> };

/** About where the phone is, asked for only when the person wants to add it, and kept nowhere. */
export function useNear() {
  const [now, setNow] = useState<NearNow>({ name: 'NONE' });
  async function ask(): Promise<void> {
    setNow({ name: 'ASKING' });
    const answer = await healthHost.location.here();
    setNow(
      answer.kind === 'here'
        ? { name: 'HERE', near: { lat: answer.lat, lng: answer.lng } }
        : { name: 'NOT', why: answer.kind },
    );
  }
  return { now, ask: () => void ask(), drop: () => setNow({ name: 'NONE' }) };
}
