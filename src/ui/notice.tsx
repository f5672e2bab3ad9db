import { Text, View } from '@tarojs/components';
import { press } from './press';
import './notice.scss';

export interface NoticeProps {
  readonly children: string;
  readonly tone?: 'info' | 'warning';
  readonly action?: string;
  readonly onPress?: () => void;
}

/** A line above the content that does not block it; announced to screen readers. */
export function Notice({ children, tone = 'warning', action, onPress }: NoticeProps) {
  return (
    <View className={`notice notice--${tone}`} role="status">
      <Text className="notice__text">{children}</Text>
      {action && onPress ? (
        <View className="notice__action" {...press(onPress, action)}>
          <Text>{action}</Text>
        </View>
      ) : null}
    </View>
  );
}
