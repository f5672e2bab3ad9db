import { Text, View } from '@tarojs/components';
import { services } from '@/services';
import { Action } from '@/ui/action';
import { QrCode } from '@/ui/qr-code';
import { useSave } from './use-save';

const { canvas } = services.platform;

export interface CodeBoxProps {
  readonly id: string;
  readonly text: string;
  readonly size: number;
  readonly label: string;
  readonly expired: boolean;
  /** False where a saved picture would help nobody. */
  readonly saves: boolean;
}

/** A code to be scanned, and the way into the album. */
export function CodeBox({ id, text, size, label, expired, saves }: CodeBoxProps) {
  const saving = useSave(id);
  return (
    <View className="code-box">
      <QrCode
        id={id}
        text={text}
        size={size}
        label={label}
        stale={expired ? '二维码已过期' : null}
        draw={canvas.draw}
      />
      {saves && !expired ? (
        <View className="code-box__ways">
          <Action kind="plain" size="small" busy={saving.busy} onPress={saving.save}>
            保存二维码
          </Action>
          {saving.settings ? (
            <Action kind="plain" size="small" onPress={saving.openSettings}>
              去设置
            </Action>
          ) : null}
        </View>
      ) : null}
      {saving.words === null || expired ? null : (
        <View role="status" aria-live="polite">
          <Text className="code-box__words">{saving.words}</Text>
        </View>
      )}
    </View>
  );
}
