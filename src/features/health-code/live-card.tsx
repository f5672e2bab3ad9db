import { Text, View } from '@tarojs/components';
import type { HealthCode } from '@/domain/health/code';
import { clockDay, clockTime, STATE_WORDS } from '@/domain/health/words';
import { services } from '@/services';
import { useSecond } from '@/state/server-second';
import { arrival } from '@/ui/keys';
import { QrCode } from '@/ui/qr-code';
import { codeMark } from './code-mark';

const SIZE = 208;

/** The server's time by the second (G6). It is not read out: it would never end. */
function LiveClock() {
  const now = useSecond();
  return (
    <View className="code-clock" aria-hidden>
      <Text className="code-clock__day">{clockDay(now)}</Text>
      <Text className="code-clock__time">{clockTime(now)}</Text>
    </View>
  );
}

/** A code that is current: colour, shape and words, the token as a QR code, and what moves. */
export function LiveCard({ code }: { readonly code: HealthCode }) {
  const { state, token, issuedAt, ttlMs } = code;
  const { name, colour } = STATE_WORDS[state];
  return (
    <View className={`code-card code-card--${state.toLowerCase()}`}>
      <View className="code-card__band" role="status" aria-live="polite" {...arrival}>
        <View className="code-card__shape" aria-hidden />
        <View className="code-card__state">
          <Text className="code-card__name">{name}</Text>
          <Text className="code-card__colour">{colour}</Text>
        </View>
      </View>
      <LiveClock />
      <View className="code-card__track" aria-hidden>
        <View className="code-card__runner" />
      </View>
      <View className="code-card__qr">
        <QrCode
          id="health-code"
          text={token}
          size={SIZE}
          label={`健康码，${colour}，${name}`}
          stale={null}
          draw={services.platform.canvas.draw}
        />
      </View>
      <Text className="code-card__fresh">
        {`更新于 ${clockTime(issuedAt)}，${String(Math.round(ttlMs / 1000))} 秒内有效，会自动更新`}
      </Text>
      {codeMark()}
    </View>
  );
}
