import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { lastOf, SELF } from '@/domain/health/code';
import { services } from '@/services';
import { healthApi, healthHost, readPrefetched } from '@/services/health';
import { session } from '@/state/session';
import { lapse, onErased } from './consent';
import { createCode, type CodeNow, type CodeStore } from './create-code';
import { keepLastResult, lastResult } from './last-results';

const { platform, serverNow, now, random } = services;

let held: { readonly userId: string; readonly one: CodeStore } | null = null;

function drop(): void {
  held?.one.dispose();
  held = null;
}

// Another account's code is nobody's business here (H5).
session.subscribe((now) => {
  if (held !== null && now.session?.userId !== held.userId) drop();
});
onErased((userId) => {
  if (held?.userId === userId) drop();
});

/**
 * Takes up what the host asked for before the app was there, to be named in grey until the answer is
 * there. It is no colour: how long it lay on the device, only the device's own clock could say.
 */
async function takePrefetched(userId: string, one: CodeStore): Promise<void> {
  const text = await healthHost.prefetch.read();
  const found = typeof text === 'string' ? readPrefetched(text) : null;
  if (found?.userId === userId) one.recall(lastOf(found.code));
}

/** The one code that is held; asking for another person's lets go of it. Only after the consent. */
export function codeOf(userId: string, personId: string): CodeStore {
  if (held?.userId === userId && held.one.personId === personId) return held.one;
  drop();
  const one = createCode(
    {
      ...{ serverNow, now, random, lifecycle: platform.lifecycle },
      setTimer: (run, ms) => setTimeout(run, ms),
      clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
      ask: (id) => healthApi.getHealthCode({ personId: id }),
      last: lastResult(userId, personId),
      keep: (last) => keepLastResult(userId, last),
      onLapsed: () => lapse(userId),
    },
    personId,
  );
  held = { userId, one };
  if (personId === SELF) void takePrefetched(userId, one);
  return one;
}

/**
 * Asked for from the first drawing on, as long as the page is on top.
 * @param covered another page lies over this one
 */
export function useCode(
  userId: string,
  personId: string,
  covered: { readonly current: boolean },
): CodeNow & { readonly tap: () => void } {
  const one = codeOf(userId, personId);
  // Not in an effect: the request leaves before the first drawing does.
  if (!covered.current) one.shown();
  useDidShow(one.shown);
  useDidHide(one.hidden);
  useEffect(() => one.hidden, [one]);
  return { ...useStore(one.store), tap: one.tap };
}
