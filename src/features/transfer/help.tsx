import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { services } from '@/services';
import { useAccountKey } from '@/state/account-key';
import { useRead } from '@/state/reads';
import { Action } from '@/ui/action';
import { ContactButton } from '@/ui/contact-button';

const { api, platform } = services;

interface HelpProps {
  readonly orderNo: string;
  /** The transfer's own revision: the order may have changed with it. */
  readonly rev: number;
  /** The bar has another button than the order's. */
  readonly open: boolean;
  readonly onOrder: () => void;
}

/** The order, and the way to a human. */
export function Help({ orderNo, rev, open, onOrder }: HelpProps) {
  const key = useAccountKey(`order:${orderNo}`);
  const order = useRead(key, () => api.getOrder({ orderNo }));
  const { refresh } = order;
  const shown = useRef(rev);
  // The order has changed with its transfer: its own page must not begin with what was read before.
  useEffect(() => {
    if (shown.current !== rev) void refresh();
    shown.current = rev;
  }, [rev, refresh]);
  const phone = order.data?.seller.phone;
  async function call(): Promise<void> {
    if (phone === undefined) return onOrder();
    const outcome = await platform.device.call(phone);
    if (typeof outcome === 'object') platform.navigation.toast(`客服电话 ${phone}`);
  }
  return (
    <View className="transfer-help">
      {open ? (
        <Action kind="plain" size="small" onPress={onOrder}>
          查看订单
        </Action>
      ) : null}
      <ContactButton chat={platform.support.chatButton} onCall={() => void call()} />
    </View>
  );
}
