import { Text, View } from '@tarojs/components';
import { Action } from '@/ui/action';
import { Consent } from './consent';
import { Field } from './field';
import { FieldError } from './field-error';
import { ResendButton } from './resend-button';
import { useSmsLogin } from './use-sms-login';

/** H5: a phone number and the code sent to it. */
export function SmsLogin({ onDone }: { onDone: () => void }) {
  const form = useSmsLogin(onDone);
  return (
    <View className="card login">
      <Field
        label="手机号"
        hint="请输入手机号"
        fill="tel"
        value={form.phone}
        length={11}
        error={form.errors.phone}
        focus={form.focus === 'phone'}
        onType={form.typePhone}
      />
      <Field
        label="验证码"
        hint="6 位验证码"
        fill="one-time-code"
        value={form.code}
        length={6}
        error={form.errors.code}
        focus={form.focus === 'code'}
        onType={form.typeCode}
        onConfirm={() => void form.enter()}
      >
        <ResendButton
          key={form.resendAt}
          resendAt={form.resendAt}
          busy={form.busy === 'send'}
          onSend={() => void form.send()}
        />
      </Field>
      <Consent on={form.agreed} error={form.errors.consent ?? ''} onChange={form.agree} />
      {form.errors.all ? <FieldError>{form.errors.all}</FieldError> : null}
      <Action block busy={form.busy === 'enter'} onPress={() => void form.enter()}>
        登录
      </Action>
      <Text className="login__note">未注册的手机号验证后将自动创建账号</Text>
    </View>
  );
}
