import { settings, useElderNews } from '@/state/settings';
import { Notice } from '@/ui/notice';

const { choose } = settings.getState();

const NEWS = {
  offer: { text: '系统字体较大，可以换成长辈模式', action: '开启', away: '不用', next: 'on' },
  switched: { text: '已按系统字体开启长辈模式', action: '改回', away: '知道了', next: 'off' },
} as const;

/** Said once to somebody whose host draws large type, whatever they answer. */
export function ElderNews() {
  const news = useElderNews();
  if (news === null) return null;
  const { text, action, away, next } = NEWS[news];
  return (
    <Notice
      tone="info"
      action={action}
      onPress={() => choose({ elder: next, told: true })}
      away={away}
      onAway={() => choose({ told: true })}
    >
      {text}
    </Notice>
  );
}
