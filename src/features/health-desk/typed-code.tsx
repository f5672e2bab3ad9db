import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Action } from '@/ui/action';
import { fieldName } from '@/ui/native';

interface TypedCodeProps {
  readonly label: string;
  readonly action: string;
  readonly busy?: boolean;
  /** Why it has to be typed. */
  readonly note?: string | undefined;
  /** Behind a door: this device has a scanner, which is the usual way. */
  readonly folded?: boolean;
  readonly onTake: (text: string) => void;
}

/** For what no scanner here can read. What was typed is gone once it is taken. */
export function TypedCode({
  label,
  action,
  busy = false,
  note,
  folded = false,
  onTake,
}: TypedCodeProps) {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(!folded);
  const take = () => {
    if (text.trim() === '') return;
    setText('');
    onTake(text);
  };
  if (!isOpen) {
    return (
      <View className="desk__links">
        <Action kind="plain" size="small" onPress={() => setOpen(true)}>
          {`扫不出来，${label}`}
        </Action>
      </View>
    );
  }
  return (
    <View className="card">
      {note === undefined ? null : <Text className="desk__paragraph">{note}</Text>}
      <Text className="desk__label">{label}</Text>
      <View className="desk__line">
        <Input
          className="desk__input"
          value={text}
          maxlength={512}
          placeholder="输入或粘贴码的内容"
          onInput={(event) => setText(event.detail.value)}
          onConfirm={take}
          {...fieldName(label)}
        />
        <Action kind="plain" size="small" busy={busy} onPress={take}>
          {action}
        </Action>
      </View>
    </View>
  );
}
