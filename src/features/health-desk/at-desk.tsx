import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { services } from '@/services';
import { useConsent } from '@/state/health/consent';
import { useProfile, type Profile } from '@/state/health/use-people';
import { useOnReturn } from '@/state/on-return';
import { useSession } from '@/state/session';
import { useLook } from '@/state/settings';
import { Empty } from '@/ui/empty';
import { Failed } from '@/ui/failed';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import './health-desk.scss';

const { navigation } = services.platform;

interface Inside {
  readonly children: (userId: string) => ReactNode;
}

export interface AtDeskProps extends Inside {
  /** Of this page, to come back to after signing in. */
  readonly path: string;
  readonly bar?: boolean;
}

/** The consent is given on the page of the code, which has its words. */
export function NotOpened() {
  return (
    <Empty
      title="还没有开通健康码"
      text="阅读并同意处理健康信息后即可使用"
      action="去开通"
      onPress={() => void navigation.open('/pages/health/code/index')}
    />
  );
}

/** Nothing is asked of the server before the consent (H2). */
function Agreed({ userId, children }: Inside & { readonly userId: string }) {
  return useConsent(userId) ? <>{children(userId)}</> : <NotOpened />;
}

/** The pages beside the code: for somebody signed in who has agreed to the health data. */
export function AtDesk({ path, bar = false, children }: AtDeskProps) {
  const look = useLook();
  const status = useSession((now) => now.status);
  const userId = useSession((now) => now.session?.userId);
  const login = `/pages/account/login/index?next=${encodeURIComponent(path)}`;
  return (
    <Screen look={look} bar={bar}>
      <View className="health desk">
        {status === 'guest' ? (
          <Empty
            title="请先登录"
            text="登录后使用健康码"
            action="去登录"
            onPress={() => void navigation.replace(login)}
          />
        ) : null}
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

interface KnownProps {
  readonly children: (profile: Profile) => ReactNode;
}

/** Who this is, as the server knows them; without a real name there is nothing to do here. */
export function Known({ children }: KnownProps) {
  const { data, failure, refresh } = useProfile(true);
  useOnReturn(() => void refresh());
  if (data === undefined) {
    return failure ? (
      <Failed failure={failure} onRetry={() => void refresh()} />
    ) : (
      <Skeleton shape="lines" />
    );
  }
  // Agreed to here, but the server knows nothing of it.
  if (data.consent === null) return <NotOpened />;
  if (data.identity?.state === 'VERIFIED') return <>{children(data)}</>;
  const isReviewed = data.identity?.state === 'REVIEWING';
  return (
    <Empty
      title={isReviewed ? '证件正在人工核验' : '先完成实名登记'}
      text={isReviewed ? '通过后即可使用' : '登记后即可使用'}
      action={isReviewed ? '查看进度' : '去登记'}
      onPress={() => void navigation.open('/pages/health/identity/index')}
    />
  );
}
