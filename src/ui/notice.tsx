import { Text, View } from '@tarojs/components';
import { press } from './press';
import './notice.scss';

export interface NoticeProps {
  readonly children: string;
  readonly tone?: 'info' | 'warning';
  readonly action?: string;
  readonly onPress?: () => void;
  /** Words of a second way, which only puts the notice away. */
  readonly away?: string;
  readonly onAway?: () => void;
}

function Way({ words, onPress }: { words: string; onPress: () => void }) {
  return (
    <View className="notice__action" {...press(onPress, words)}>
      <Text>{words}</Text>
    </View>
  );
}

/** A line above the content that does not block it; announced to screen readers. */
export function Notice(props: NoticeProps) {
  const { children, tone = 'warning', action, onPress, away, onAway } = props;
  return (
    <View className={`notice notice--${tone}`} role="status">
      <Text className="notice__text">{children}</Text>
      {away && onAway ? <Way words={away} onPress={onAway} /> : null}
      {action && onPress ? <Way words={action} onPress={onPress} /> : null}
    </View>
  );
}
