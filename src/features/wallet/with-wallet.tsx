import { View } from '@tarojs/components';
import { useEffect, type ReactNode } from 'react';
import { WALLET_TERMS } from '@/domain/wallet/terms';
import type { WalletNow } from '@/domain/wallet/wallet';
import { services } from '@/services';
import { walletApi } from '@/services/wallet';
import { useAccountKey } from '@/state/account-key';
import { useOnReturn } from '@/state/on-return';
import { askMethods } from '@/state/payment/methods';
import { useRead } from '@/state/reads';
import { useSession } from '@/state/session';
import { useLook } from '@/state/settings';
import { Empty } from '@/ui/empty';
import { Failed } from '@/ui/failed';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { Agree } from './agree';
import './wallet.scss';

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
      text="登录后查看余额"
      action="去登录"
      onPress={() => void navigation.replace(to)}
    />
  );
}

export interface Inside {
  readonly wallet: WalletNow;
  readonly refresh: () => void;
}

interface ContentProps {
  /** Reads what the page needs besides, at the same time; true once all of it is there or failed. */
  readonly useAhead?: () => boolean;
  readonly children: (inside: Inside) => ReactNode;
}

const nothingAhead = () => true;

function Content({ children, useAhead = nothingAhead }: ContentProps) {
  const ready = useAhead();
  const key = useAccountKey('wallet');
  const read = useRead(key, () => walletApi.getWallet({}));
  const refresh = () => void read.refresh();
  useOnReturn(refresh);
  const { data, failure } = read;
  const mustAgree = data !== undefined && data.agreed !== WALLET_TERMS;
  // A password, a lock or money may have changed what a till behind this page can offer.
  useEffect(() => () => void askMethods(), []);
  return (
    <>
      {failure ? <Failed failure={failure} keeps={data !== undefined} onRetry={refresh} /> : null}
      {mustAgree ? <Agree onAgreed={refresh} /> : null}
      {data && !mustAgree && ready ? children({ wallet: data, refresh }) : null}
      {mustAgree || (data && ready) || failure ? null : <Skeleton shape="lines" />}
    </>
  );
}

export interface WithWalletProps extends ContentProps {
  /** Of this page, to come back to after signing in. */
  readonly path: string;
  readonly bar?: boolean;
  readonly over?: ReactNode;
}

/** Every page of the wallet: for somebody signed in, who has agreed to the wallet's own terms (H2). */
export function WithWallet({ path, bar = false, over, ...content }: WithWalletProps) {
  const look = useLook();
  const status = useSession((now) => now.status);
  const userId = useSession((now) => now.session?.userId);
  return (
    <Screen look={look} bar={bar}>
      <View className="wallet">
        {status === 'guest' ? <Guest path={path} /> : <Content key={userId ?? ''} {...content} />}
      </View>
      {over}
    </Screen>
  );
}
