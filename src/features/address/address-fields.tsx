import { Input, Text, Textarea, View } from '@tarojs/components';
import { useStore } from 'zustand';
import type { AddressField } from '@/domain/address/address';
import { services } from '@/services';
import { press } from '@/ui/press';
import { Tick } from '@/ui/tick';
import type { AddressFormStore } from './address-form';
import { FormField } from './form-field';

interface AddressFieldsProps {
  readonly model: AddressFormStore;
  readonly onRegion: () => void;
}

/** A browser's number input refuses what people paste around a number: text with a phone keyboard. */
const PHONE_KEYS =
  services.platform.device.host === 'h5'
    ? ({ type: 'text', nativeProps: { inputMode: 'tel' } } as const)
    : ({ type: 'number' } as const);

export function AddressFields({ model, onRegion }: AddressFieldsProps) {
  const { form, errors, focus, regionNames } = useStore(model.store);
  const input = (field: 'name' | 'phone' | 'detail') => ({
    className: 'field__input',
    value: form[field],
    focus: focus === field,
    'aria-invalid': errors[field] !== undefined,
    onInput: (event: { detail: { value: string } }) =>
      model.change({ [field]: event.detail.value }),
    onBlur: () => model.left(field),
  });
  const error = (field: AddressField) => errors[field];
  return (
    <View className="card">
      <FormField label="收货人" error={error('name')}>
        <Input {...input('name')} maxlength={40} placeholder="姓名" aria-label="收货人" />
      </FormField>
      <FormField label="手机号" error={error('phone')}>
        <Input
          {...input('phone')}
          {...PHONE_KEYS}
          maxlength={30}
          placeholder="11 位手机号"
          aria-label="手机号"
        />
      </FormField>
      <FormField label="所在地区" error={error('region')}>
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
      <FormField label="详细地址" error={error('detail')}>
        <Textarea
          {...input('detail')}
          className="field__input field__area"
          maxlength={240}
          placeholder="街道、楼栋、门牌号"
          aria-label="详细地址"
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
