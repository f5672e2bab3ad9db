import { Input, Text, Textarea, View } from '@tarojs/components';
import { useStore } from 'zustand';
import { press } from '@/ui/press';
import { Tick } from '@/ui/tick';
import { fieldName, phoneField } from '@/ui/native';
import type { AddressFormStore } from './address-form';
import { FormField } from './form-field';

interface AddressFieldsProps {
  readonly model: AddressFormStore;
  readonly onRegion: () => void;
}

export function AddressFields({ model, onRegion }: AddressFieldsProps) {
  const { form, errors, focus, regionNames } = useStore(model.store);
  const input = (field: 'name' | 'phone' | 'detail') => ({
    className: 'field__input',
    value: form[field],
    focus: focus === field,
    onInput: (event: { detail: { value: string } }) =>
      model.change({ [field]: event.detail.value }),
    onBlur: () => model.left(field),
  });
  return (
    <View className="card">
      <FormField label="收货人" error={errors.name}>
        <Input
          {...input('name')}
          maxlength={40}
          placeholder="姓名"
          {...fieldName('收货人', Boolean(errors.name))}
        />
      </FormField>
      <FormField label="手机号" error={errors.phone}>
        <Input
          {...input('phone')}
          {...phoneField('手机号', Boolean(errors.phone))}
          maxlength={30}
          placeholder="11 位手机号"
        />
      </FormField>
      <FormField label="所在地区" error={errors.region}>
        <View
          className="field__input field__pick"
          {...press(onRegion, `所在地区，${regionNames || '未选择'}`)}
        >
          <Text className={regionNames ? 'field__text' : 'field__text field__text--none'}>
            {regionNames || '省、市、区县'}
          </Text>
          <View className="arrow" aria-hidden />
        </View>
      </FormField>
      <FormField label="详细地址" error={errors.detail}>
        <Textarea
          {...input('detail')}
          className="field__input field__area"
          maxlength={240}
          placeholder="街道、楼栋、门牌号"
          {...fieldName('详细地址', Boolean(errors.detail))}
        />
      </FormField>
      <View className="field__default">
        <Text className="field__text">设为默认地址</Text>
        <Tick
          on={form.isDefault}
          label="设为默认地址"
          onPress={() => model.change({ isDefault: !form.isDefault })}
        />
      </View>
    </View>
  );
}
