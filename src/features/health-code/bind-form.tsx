import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { PAPER_NAMES, PAPERS } from '@/domain/health/paper';
import { Action } from '@/ui/action';
import { Bar } from '@/ui/bar';
import { Cell } from '@/ui/cell';
import { fieldName } from '@/ui/native';
import { paperField } from '@/ui/paper-field';
import { RadioRow } from '@/ui/radio-row';
import { FormField } from './form-field';
import { useBindForm } from './use-bind-form';

type Form = ReturnType<typeof useBindForm>;

function Papers({ form }: { readonly form: Form }) {
  const [open, setOpen] = useState(false);
  if (!open) {
    const value = PAPER_NAMES[form.paper];
    return <Cell title="证件类型" value={value} onPress={() => setOpen(true)} />;
  }
  return (
    <View role="radiogroup" aria-label="证件类型">
      {PAPERS.map((paper) => (
        <RadioRow
          key={paper}
          title={PAPER_NAMES[paper]}
          text={null}
          on={paper === form.paper}
          off={false}
          onPress={() => {
            form.choose(paper);
            setOpen(false);
          }}
        />
      ))}
    </View>
  );
}

function Fields({ form }: { readonly form: Form }) {
  const { paper, errors, focus } = form;
  const number = paper === 'RESIDENT_ID' ? '身份证号' : '证件号码';
  const input = (field: 'name' | 'number') => ({
    className: 'health-field__input',
    value: form[field],
    focus: focus === field,
    onInput: (event: { detail: { value: string } }) => form.type(field, event.detail.value),
    onBlur: form.left,
  });
  return (
    <>
      <FormField label="姓名" error={errors.name}>
        <Input
          {...input('name')}
          {...fieldName('姓名', errors.name !== undefined)}
          maxlength={60}
          placeholder="与证件一致"
        />
      </FormField>
      <FormField label={number} error={errors.number}>
        <Input
          {...input('number')}
          {...paperField(number, errors.number !== undefined, paper === 'RESIDENT_ID')}
          maxlength={30}
          placeholder="与证件一致"
        />
      </FormField>
    </>
  );
}

interface BindFormProps {
  /** Why an earlier one was rejected; empty: there was none. */
  readonly note: string;
  readonly onDone: () => void;
}

/** Real name and number of a paper, checked before they are sent and sent once (G9). */
export function BindForm({ note, onDone }: BindFormProps) {
  const form = useBindForm(onDone);
  return (
    <>
      <View className="card">
        {note === '' ? null : <Text className="health__paragraph">{note}</Text>}
        <Papers form={form} />
        <Fields form={form} />
        <Text className="health__small">
          {form.paper === 'RESIDENT_ID'
            ? '只发送给实名核验服务，不保存在本机'
            : '这类证件由人工核验，通过后即可使用；信息不保存在本机'}
        </Text>
      </View>
      <Bar>
        <View className="health__bar">
          {form.trouble === '' ? null : (
            <View className="health__error" role="alert">
              {form.trouble}
            </View>
          )}
          <Action block busy={form.busy} onPress={form.submit}>
            提交核验
          </Action>
        </View>
      </Bar>
    </>
  );
}
