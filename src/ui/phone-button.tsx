import { Button } from '@tarojs/components';

export interface PhoneButtonProps {
  readonly children: string;
  /** Attributes that make the host ask for the verified number. */
  readonly button: { readonly openType: string; readonly scope?: string };
  readonly busy: boolean;
  /** Takes the host's event, whatever the host calls it. */
  readonly onAnswer: (event: unknown) => void;
}

type OpenType = 'getPhoneNumber' | 'getAuthorize';

/** The host's own button that asks for the verified phone number. */
export function PhoneButton({ children, button, busy, onAnswer }: PhoneButtonProps) {
  return (
    <Button
      className={`action action--primary action--large action--block${busy ? ' action--off' : ''}`}
      hoverClass="pressed"
      disabled={busy}
      openType={button.openType as OpenType}
      {...(button.scope === 'phoneNumber' ? { scope: 'phoneNumber' as const } : {})}
      onGetPhoneNumber={onAnswer}
      onGetAuthorize={onAnswer}
    >
      {children}
    </Button>
  );
}
