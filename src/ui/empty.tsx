import { Text, View } from '@tarojs/components';
import { Action } from './action';
import './empty.scss';

export interface EmptyProps {
  readonly title: string;
  readonly text?: string;
  /** One next step. */
  readonly action?: string;
  readonly onPress?: () => void;
  readonly busy?: boolean;
}

/** Nothing here, or nothing came: says which, and offers one next step. */
export function Empty({ title, text, action, onPress, busy = false }: EmptyProps) {
  return (
    <View className="empty" role="status">
      <View className="empty__mark" aria-hidden />
      <Text className="empty__title">{title}</Text>
      {text ? <Text className="empty__text">{text}</Text> : null}
      {action && onPress ? (
        <View className="empty__action">
          <Action kind="plain" size="small" onPress={onPress} busy={busy}>
            {action}
          </Action>
        </View>
      ) : null}
    </View>
  );
}
