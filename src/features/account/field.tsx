import { Input, Text, View } from '@tarojs/components';
import { useMemo, type PropsWithChildren } from 'react';
import { FieldError } from './field-error';

export interface FieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly length: number;
  readonly error: string | undefined;
  readonly focus: boolean;
  /** What a browser may fill in by itself. */
  readonly fill: 'tel' | 'one-time-code';
  readonly onType: (text: string) => void;
  readonly onConfirm?: () => void;
}

/** Label above, digits, error below in words; a child stands at the right of the input. */
export function Field(props: PropsWithChildren<FieldProps>) {
  const { label, hint, value, length, error, focus, fill, onType, onConfirm, children } = props;
  const wrong = error !== undefined;
  const native = useMemo(
    () => ({
      'aria-label': label,
      'aria-invalid': String(wrong),
      autocomplete: fill,
      inputmode: 'numeric',
    }),
    [label, wrong, fill],
  );
  return (
    <View className="field">
      <Text className="field__label">{label}</Text>
      <View className={wrong ? 'field__line field__line--wrong' : 'field__line'}>
        <Input
          className="field__input"
          type="number"
          maxlength={length}
          placeholder={hint}
          value={value}
          focus={focus}
          aria-label={label}
          nativeProps={native}
          onInput={(event) => onType(event.detail.value)}
          onConfirm={() => onConfirm?.()}
        />
        {children}
      </View>
      <FieldError>{error ?? ''}</FieldError>
    </View>
  );
}
