import { Textarea, View } from '@tarojs/components';
import { useState } from 'react';
import { Action } from '@/ui/action';
import { fieldName } from '@/ui/native';

interface PasteBoxProps {
  /** false: nothing was found in the text. */
  readonly onPaste: (text: string) => Promise<boolean>;
  readonly onNothing: () => void;
}

/** A whole address pasted from a chat, taken apart into the fields. */
export function PasteBox({ onPaste, onNothing }: PasteBoxProps) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const read = async () => {
    setBusy(true);
    const found = await onPaste(text);
    setBusy(false);
    if (found) setText('');
    else onNothing();
  };
  return (
    <View className="card paste">
      <Textarea
        className="paste__text"
        value={text}
        maxlength={300}
        placeholder="粘贴整段地址，自动填写姓名、手机号和地区"
        {...fieldName('粘贴整段地址')}
        onInput={(event) => setText(event.detail.value)}
      />
      <Action
        size="small"
        kind="second"
        busy={busy}
        disabled={text.trim() === ''}
        onPress={() => void read()}
      >
        识别并填写
      </Action>
    </View>
  );
}
