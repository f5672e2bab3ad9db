import { useDidHide, useDidShow } from '@tarojs/taro';
import { useRef } from 'react';

/** Runs when the page is seen again after another one covered it, not when it first appears. */
export function useOnReturn(run: () => void): void {
  const away = useRef(false);
  useDidHide(() => {
    away.current = true;
  });
  useDidShow(() => {
    if (!away.current) return;
    away.current = false;
    run();
  });
}
