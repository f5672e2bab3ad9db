import type { Failure } from '@/domain/result';
import { services } from '@/services';
import { Empty } from '@/ui/empty';
import { Failed } from '@/ui/failed';

interface OrderTroubleProps {
  readonly failure: Failure | undefined;
  readonly keeps: boolean;
  /** The order to come back to after signing in; without it, the list. */
  readonly orderNo?: string;
  readonly onRetry: () => void;
}

function toLogin(orderNo: string | undefined): void {
  const next =
    orderNo === undefined
      ? '/pages/orders/list/index'
      : `/pages/orders/detail/index?orderNo=${orderNo}`;
  void services.platform.navigation.open(
    `/pages/account/login/index?next=${encodeURIComponent(next)}`,
  );
}

/** Why orders could not be read: sign in, or try again. */
export function OrderTrouble({ failure, keeps, orderNo, onRetry }: OrderTroubleProps) {
  if (!failure) return null;
  if (failure.kind === 'refused' && failure.code === 'UNAUTHORISED') {
    return (
      <Empty
        title="请先登录"
        text="登录后查看你的订单"
        action="去登录"
        onPress={() => toLogin(orderNo)}
      />
    );
  }
  return <Failed failure={failure} keeps={keeps} onRetry={onRetry} />;
}
