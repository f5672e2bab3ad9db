import type { Failure } from '@/domain/result';
import { services } from '@/services';
import { Empty } from '@/ui/empty';
import { Failed } from '@/ui/failed';

interface AddressTroubleProps {
  readonly failure: Failure | undefined;
  readonly keeps?: boolean;
  readonly onRetry: () => void;
}

const LOGIN = `/pages/account/login/index?next=${encodeURIComponent('/pages/address/list/index')}`;

/** Why addresses could not be read: sign in, or try again. */
export function AddressTrouble({ failure, keeps = false, onRetry }: AddressTroubleProps) {
  if (!failure) return null;
  if (failure.kind === 'refused' && failure.code === 'UNAUTHORISED') {
    return (
      <Empty
        title="请先登录"
        text="登录后管理收货地址"
        action="去登录"
        onPress={() => void services.platform.navigation.open(LOGIN)}
      />
    );
  }
  return <Failed failure={failure} keeps={keeps} onRetry={onRetry} />;
}
