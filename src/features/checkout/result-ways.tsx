import { View } from '@tarojs/components';
import type { PaymentAction, PaymentView } from '@/domain/payment/view';
import { services } from '@/services';
import { Action } from '@/ui/action';
import { Bar } from '@/ui/bar';
import { ContactButton } from '@/ui/contact-button';

export interface WaysProps {
  readonly view: PaymentView;
  readonly act: (action: PaymentAction) => void;
  readonly onCall: () => void;
  /** A cashier is being opened: the button says so in its place. */
  readonly paying?: boolean;
  /** The primary action can't be done now. */
  readonly off?: boolean;
}

/** What can be done now: the one thing at the bottom, the others under the words. */
export function Ways({ view, act, onCall, paying = false, off = false }: WaysProps) {
  const { primary, others } = view;
  return (
    <>
      <View className="result__ways">
        {others.map((action) =>
          action.kind === 'service' ? (
            <ContactButton
              key="service"
              chat={services.platform.support.chatButton}
              onCall={onCall}
            />
          ) : (
            <Action key={action.kind} kind="plain" size="small" onPress={() => act(action)}>
              {action.label}
            </Action>
          ),
        )}
      </View>
      {primary || paying ? (
        <Bar>
          <Action
            block
            busy={paying}
            disabled={off}
            onPress={() => (primary ? act(primary) : undefined)}
          >
            {primary?.label ?? '支付中'}
          </Action>
        </Bar>
      ) : null}
    </>
  );
}
