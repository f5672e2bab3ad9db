import { useSecond } from '@/state/server-second';
import { Action } from '@/ui/action';

export interface ResendButtonProps {
  /** Server time from which a code may be sent again; null before the first. */
  readonly resendAt: number | null;
  readonly busy: boolean;
  readonly onSend: () => void;
}

/** Sends the code, then counts down to when the server will send another. */
export function ResendButton({ resendAt, busy, onSend }: ResendButtonProps) {
  const now = useSecond();
  const left = resendAt === null ? 0 : Math.ceil((resendAt - now) / 1_000);
  return (
    <Action kind="second" size="small" busy={busy} disabled={left > 0} onPress={onSend}>
      {left > 0 ? `${left} 秒后可重发` : resendAt === null ? '获取验证码' : '重新获取'}
    </Action>
  );
}
