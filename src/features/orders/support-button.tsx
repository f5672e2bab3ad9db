import { Button } from '@tarojs/components';
import { services } from '@/services';
import { Action } from '@/ui/action';

const { chatButton } = services.platform.support;

interface SupportButtonProps {
  /** Where the host has no chat of its own. */
  readonly onCall: () => void;
}

/** Customer service: the host's own chat where it has one, else the seller's phone. */
export function SupportButton({ onCall }: SupportButtonProps) {
  if (chatButton === null) {
    return (
      <Action size="small" kind="plain" onPress={onCall}>
        联系客服
      </Action>
    );
  }
  return (
    <Button
      className="order-chat action action--plain action--small"
      openType={chatButton.openType}
      onClick={(event) => event.stopPropagation()}
    >
      联系客服
    </Button>
  );
}
