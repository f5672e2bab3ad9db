import { useDidHide } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { services } from '@/services';
import { healthApi, healthHost } from '@/services/health';
import { createReveal, type RevealNow } from './create-reveal';

/** One's own name and number as a whole, for ten seconds. */
export function useReveal(): RevealNow & { readonly show: () => void; readonly mask: () => void } {
  const [reveal] = useState(() =>
    createReveal({
      setTimer: (run, ms) => setTimeout(run, ms),
      clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
      ask: () => healthApi.revealIdentity({}),
      capture: healthHost.capture,
      onHide: services.platform.lifecycle.onHide,
    }),
  );
  useDidHide(reveal.mask);
  useEffect(() => reveal.dispose, [reveal]);
  return { ...useStore(reveal.store), show: () => void reveal.show(), mask: reveal.mask };
}
