import { useEffect, useState } from 'react';
import { services } from '@/services';

/**
 * The server's time (epoch ms), renewed every `stepMs` while the app is in front. Countdowns read
 * it; the device's own clock, right or wrong, changes nothing.
 */
export function useServerNow(stepMs = 1_000): number {
  const [now, setNow] = useState(services.serverNow);
  useEffect(() => {
    const { lifecycle } = services.platform;
    const look = () => {
      if (lifecycle.isVisible()) setNow(services.serverNow());
    };
    const timer = setInterval(look, stepMs);
    const stop = lifecycle.onShow(look);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [stepMs]);
  return now;
}
