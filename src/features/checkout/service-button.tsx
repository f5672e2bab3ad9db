import { Button } from '@tarojs/components';
import { services } from '@/services';
import { Action } from '@/ui/action';

const { support, device, navigation } = services.platform;

export interface ServiceButtonProps {
  /** The seller's, once the order is known. */
  readonly phone: string | null;
  readonly orderNo: string;
}

async function call({ phone, orderNo }: ServiceButtonProps): Promise<void> {
  if (phone === null) {
    await navigation.open(`/pages/orders/detail/index?orderNo=${orderNo}`);
    return;
  }
  const outcome = await device.call(phone);
  if (typeof outcome === 'object') navigation.toast(`客服电话 ${phone}`);
}

/** The way to a human: the host's own chat where it has one, else the seller's phone. */
export function ServiceButton(props: ServiceButtonProps) {
  if (support.chatButton === null) {
    return (
      <Action kind="plain" size="small" onPress={() => void call(props)}>
        联系客服
      </Action>
    );
  }
  return (
    <Button
      className="result__chat action action--plain action--small"
      openType={support.chatButton.openType}
    >
      联系客服
    </Button>
  );
}
