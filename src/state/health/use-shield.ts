import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { services } from '@/services';
import { healthHost } from '@/services/health';
import { light } from './light';

const { capture } = healthHost;
const { navigation } = services.platform;

/** While its page is on top the host is asked to keep it out of recordings. A courtesy: G6 does not rely on it. */
export function useShield(): void {
  const hide = (hidden: boolean) => void capture.hide(hidden);
  useDidShow(() => hide(true));
  useDidHide(() => hide(false));
  useEffect(() => {
    const end = capture.onPicture(() => navigation.toast('截图很快会过期，请出示实时的健康码'));
    return () => {
      end();
      hide(false);
    };
  }, []);
}

/** Full light as long as a code is shown. */
export function useLight(isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return;
    void light.raise();
    return () => void light.restore();
  }, [isShown]);
}
