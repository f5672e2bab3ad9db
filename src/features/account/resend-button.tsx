import { services } from '@/services';
import { useSecond } from '@/state/server-second';
import { Action } from '@/ui/action';

interface SendProps {
  readonly busy: boolean;
  readonly onSend: () => void;
}

export interface ResendButtonProps extends SendProps {
  /** Server time from which a code may be sent again; null before the first. */
  readonly resendAt: number | null;
}

function Countdown({ resendAt, busy, onSend }: SendProps & { readonly resendAt: number }) {
  // The shared second may lie up to one behind: right after sending, 61 would be shown.
  useSecond();
  const left = Math.ceil((resendAt - services.serverNow()) / 1_000);
  return (
    <Action kind="second" size="small" busy={busy} disabled={left > 0} onPress={onSend}>
      {left > 0 ? `${left} 秒后可重发` : '重新获取'}
    </Action>
  );
}

/** Sends the code, then counts down to when the server will send another. */
export function ResendButton({ resendAt, ...send }: ResendButtonProps) {
  if (resendAt !== null) return <Countdown resendAt={resendAt} {...send} />;
  return (
    <Action kind="second" size="small" busy={send.busy} onPress={send.onSend}>
      获取验证码
    </Action>
  );
}
