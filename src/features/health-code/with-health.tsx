import { View } from '@tarojs/components';
import { useEffect, type ReactNode } from 'react';
import { services } from '@/services';
import { useConsent } from '@/state/health/consent';
import { useSession } from '@/state/session';
import { useLook } from '@/state/settings';
import { Empty } from '@/ui/empty';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { AgreeCard } from './agree-card';
import './health-code.scss';

const { navigation, login } = services.platform;

function Guest({ path }: { readonly path: string }) {
  const to = `/pages/account/login/index?next=${encodeURIComponent(path)}`;
  useEffect(() => {
    // Where the host offers no phone button, signing in is a page of its own.
    if (login.phoneButton === null) void navigation.replace(to);
  }, [to]);
  return (
    <Empty
      title="请先登录"
      text="登录后使用健康码"
      action="去登录"
      onPress={() => void navigation.replace(to)}
    />
  );
}

interface Inside {
  readonly children: (userId: string) => ReactNode;
}

function Agreed({ userId, children }: Inside & { readonly userId: string }) {
  return useConsent(userId) ? <>{children(userId)}</> : <AgreeCard userId={userId} />;
}

export interface WithHealthProps extends Inside {
  /** Of this page, to come back to after signing in. */
  readonly path: string;
  readonly bar?: boolean;
}

/** Every page of one's own health data: for somebody signed in, who has agreed to it by itself (H2). */
export function WithHealth({ path, bar = false, children }: WithHealthProps) {
  const look = useLook();
  const status = useSession((now) => now.status);
  const userId = useSession((now) => now.session?.userId);
  return (
    <Screen look={look} bar={bar}>
      <View className="health">
        {status === 'guest' ? <Guest path={path} /> : null}
        {status === 'unknown' ? <Skeleton shape="lines" /> : null}
        {userId === undefined ? null : (
          <Agreed key={userId} userId={userId}>
            {children}
          </Agreed>
        )}
      </View>
    </Screen>
  );
}
