import { Button } from '@tarojs/components';
import { Action } from './action';
import './contact-button.scss';

export interface ContactButtonProps {
  /** The host's own chat, opened by a host button; null where the seller's phone is the way. */
  readonly chat: { readonly openType: 'contact' } | null;
  readonly onCall: () => void;
}

/** The way to a human: the host's own chat where it has one, else the seller's phone. */
export function ContactButton({ chat, onCall }: ContactButtonProps) {
  if (chat === null) {
    return (
      <Action size="small" kind="plain" onPress={onCall}>
        联系客服
      </Action>
    );
  }
  return (
    <Button
      className="contact action action--plain action--small"
      openType={chat.openType}
      onClick={(event) => event.stopPropagation()}
    >
      联系客服
    </Button>
  );
}
