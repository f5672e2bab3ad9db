import { useLaunch } from '@tarojs/taro';
import { services } from '@/services';
import { useRenewAll } from '@/state/reads';
import { backend } from './backend';

/** `?qa=…` in the address that opened the app brings the mock backend into that state. */
export function DemoStart(): null {
  const renewAll = useRenewAll();
  useLaunch((options) => {
    const state: unknown = (options.query as Record<string, unknown> | undefined)?.qa;
    if (typeof state !== 'string') return;
    void backend
      .follow(state)
      .then((answer) =>
        'panel' in answer
          ? renewAll()
          : services.platform.navigation.toast(`测试状态没有还原：${answer.problem}`),
      );
  });
  return null;
}
