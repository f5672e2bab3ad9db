import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { services } from '@/services';
import { Action } from '@/ui/action';
import { inputName } from '@/ui/native';

export interface StateCardProps {
  readonly state: string;
  readonly onFollow: (text: string) => void;
}

const { clipboard, navigation } = services.platform;

async function copy(text: string): Promise<void> {
  const outcome = await clipboard.copy(text);
  if (outcome !== 'copied') navigation.toast('没有复制成功，请长按上面的文字');
  else if (!clipboard.announcesItself) navigation.toast('已复制');
}

/** What is not normal now, as a text that another tester can paste. */
export function StateCard({ state, onFollow }: StateCardProps) {
  const [text, setText] = useState('');
  return (
    <View className="card">
      <Text className="qa__title">当前状态</Text>
      <Text className="qa__state" selectable userSelect>
        {state ? `?qa=${state}` : '一切正常'}
      </Text>
      <View className="qa__typed">
        <Action
          kind="second"
          size="small"
          disabled={!state}
          onPress={() => void copy(`?qa=${state}`)}
        >
          复制状态
        </Action>
      </View>
      <View className="qa__typed">
        <Input
          className="qa__input"
          type="text"
          maxlength={-1}
          value={text}
          placeholder="粘贴同事发来的状态"
          onInput={(event) => setText(event.detail.value)}
          {...inputName('粘贴状态')}
        />
        <Action kind="second" size="small" disabled={!text.trim()} onPress={() => onFollow(text)}>
          还原
        </Action>
      </View>
    </View>
  );
}
