import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { services } from '@/services';
import { live } from '@/state/payment/live';
import { useSession } from '@/state/session';
import { useLook } from '@/state/settings';
import { Empty } from '@/ui/empty';
import { Failed } from '@/ui/failed';
import { Notice } from '@/ui/notice';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { AddressCard } from './address-card';
import { Amounts } from './amounts';
import { Elsewhere, isElsewhere } from './elsewhere';
import { ItemList } from './item-list';
import { loginPath } from './login-path';
import { PayBar } from './pay-bar';
import { PayMethods } from './pay-methods';
import type { Prepared } from './prepare';
import { RemarkField } from './remark-field';
import type { Slots } from './slots';
import { ReviewSheet } from './late-review-sheet';
import { isUnsendable, useReview } from './use-review';
import { busyWords, tillNotice, useTill, type Till } from './use-till';
import { useWayOut } from './way-out';
import './checkout.scss';

const { navigation, login } = services.platform;
const LOGIN = loginPath('/pages/trade/checkout/index');
const HOME = '/pages/tabs/home/index';

interface OrderProps {
  readonly till: Till;
  readonly prepared: Prepared;
  readonly combines: boolean;
}

function Order({ till, prepared, combines }: OrderProps) {
  const { address, quote } = prepared;
  const { choice, state, pay } = till;
  const unsendable = isUnsendable(quote.changes);
  const free = quote.payableFen === 0;
  const elsewhere = isElsewhere();
  return (
    <>
      <AddressCard
        address={address}
        trouble={unsendable ? '这个地址暂不支持配送，请更换地址' : null}
      />
      <ItemList lines={quote.lines} />
      <Amounts quote={quote} />
      <RemarkField />
      {elsewhere ? <Elsewhere path={HOME} text="选好商品就能下单付款" /> : null}
      {free || elsewhere ? null : <PayMethods choice={choice} combines={combines} />}
      {elsewhere ? null : (
        <PayBar
          prepared={prepared}
          busy={busyWords(state)}
          off={!free && choice.chosen === null}
          onPay={pay}
        />
      )}
    </>
  );
}

function Trouble({ till }: { till: Till }) {
  const { read, state } = till;
  const notice = tillNotice(state);
  const ask = () => live.getState().payment?.refresh();
  return (
    <>
      {notice ? (
        <Notice {...(notice.canAsk ? { action: '刷新结果', onPress: ask } : {})}>
          {notice.text}
        </Notice>
      ) : null}
      {read.failure ? (
        <Failed
          failure={read.failure}
          keeps={read.data !== undefined}
          onRetry={() => void read.refresh()}
        />
      ) : null}
    </>
  );
}

function AtTill({ combines }: { readonly combines: boolean }) {
  const till = useTill();
  const { read, empty } = till;
  const review = useReview(read.data?.quote, () => void read.refresh());
  useWayOut();
  if (empty && !read.data) {
    return (
      <Empty
        title="没有要结算的商品"
        text="在购物车里选好商品再来"
        action="去购物车"
        onPress={() => void navigation.tab('/pages/tabs/cart/index')}
      />
    );
  }
  return (
    <View className="till">
      <Trouble till={till} />
      {read.data ? <Order till={till} prepared={read.data} combines={combines} /> : null}
      {read.data || read.failure ? null : <Skeleton shape="rows" />}
      {review ? <ReviewSheet {...review} /> : null}
    </View>
  );
}

/** Guests are asked who they are first; what they chose waits for them. */
function Guest() {
  useEffect(() => {
    // Where the host offers no phone button, signing in is a page of its own.
    if (login.phoneButton === null) void navigation.replace(LOGIN);
  }, []);
  return (
    <Empty
      title="请先登录"
      text="登录后继续结算，选好的商品都在"
      action="去登录"
      onPress={() => void navigation.replace(LOGIN)}
    />
  );
}

/** The till: where to, what, how much, and one button. */
export function CheckoutScreen({ over, combines = false }: Slots) {
  const look = useLook();
  const status = useSession((now) => now.status);
  const userId = useSession((now) => now.session?.userId);
  return (
    <Screen look={look} bar>
      {status === 'guest' ? <Guest /> : <AtTill key={userId ?? ''} combines={combines} />}
      {over}
    </Screen>
  );
}
