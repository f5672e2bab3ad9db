import { Input, Text, View } from '@tarojs/components';
import { useDidHide } from '@tarojs/taro';
import { services } from '@/services';
import { PASSWORD_LENGTH } from '@/state/wallet/secret';
import { usePasswordForm, type PasswordForm } from '@/state/wallet/use-password-form';
import { useSecond } from '@/state/server-second';
import { Action } from '@/ui/action';
import { Bar } from '@/ui/bar';
import { phoneField } from '@/ui/native';
import { PinDots, PinKeys } from '@/ui/pin-pad';
import { BindPhone } from './bind-phone';
import { WithWallet, type Inside } from './with-wallet';

const PATH = '/pages/wallet/password/index';

function Resend({ form, at }: { readonly form: PasswordForm; readonly at: number }) {
  useSecond();
  const left = Math.ceil((at - services.serverNow()) / 1_000);
  return (
    <Action
      kind="second"
      size="small"
      busy={form.busy}
      disabled={left > 0}
      onPress={() => void form.sendCode()}
    >
      {left > 0 ? `${left} 秒后可重发` : '重新获取'}
    </Action>
  );
}

function ByCode({ form }: { readonly form: PasswordForm }) {
  return (
    <>
      <View className="card">
        <Text className="wallet__heading">先验证手机号</Text>
        <Text className="wallet__small">
          {form.sentTo === null
            ? '验证码会发到你绑定的手机号'
            : `验证码已发到 ${form.sentTo}，5 分钟内有效`}
        </Text>
        <View className={form.error ? 'amount__line amount__line--wrong' : 'amount__line'}>
          <Input
            className="amount__input amount__input--code"
            maxlength={6}
            placeholder="6 位验证码"
            value={form.code}
            {...phoneField('短信验证码', form.error !== '')}
            onInput={(event) => form.typeCode(event.detail.value)}
          />
          {form.resendAt === null ? (
            <Action
              kind="second"
              size="small"
              busy={form.busy}
              onPress={() => void form.sendCode()}
            >
              获取验证码
            </Action>
          ) : (
            <Resend form={form} at={form.resendAt} />
          )}
        </View>
        <View className="wallet__error" role="alert">
          <Text>{form.error}</Text>
        </View>
      </View>
      {form.needsPhone ? <BindPhone onLinked={() => void form.sendCode()} /> : null}
      <Bar>
        <Action block onPress={form.toDigits}>
          下一步
        </Action>
      </Bar>
    </>
  );
}

function Digits({ form }: { readonly form: PasswordForm }) {
  const again = form.step === 'again';
  return (
    <View className="wallet__digits" role="group" aria-label={again ? '再输入一次' : '新支付密码'}>
      <View className="card wallet__outcome">
        <Text className="wallet__title">{again ? '再输入一次' : '设置 6 位支付密码'}</Text>
        <Text className="wallet__text">不要用生日、连续或相同的数字</Text>
        <PinDots count={form.typed} length={PASSWORD_LENGTH} />
        <View className="wallet__error wallet__error--middle" role="alert">
          <Text>{form.busy ? '正在保存' : form.error}</Text>
        </View>
      </View>
      <View className="wallet__keys">
        <PinKeys onDigit={form.type} onErase={form.erase} />
      </View>
    </View>
  );
}

function Password({ wallet, refresh }: Inside) {
  const form = usePasswordForm(() => {
    refresh();
    services.platform.navigation.toast('支付密码已设置');
    void services.platform.navigation.back();
  });
  useDidHide(form.clear);
  return (
    <>
      {wallet.hasPassword && form.step === 'code' ? (
        <Text className="wallet__lead">修改或忘记密码，都用短信验证码重设</Text>
      ) : null}
      {form.step === 'code' ? <ByCode form={form} /> : <Digits form={form} />}
    </>
  );
}

/** Sets, changes or replaces the payment password, always by a code to the account's own number. */
export function WalletPasswordScreen() {
  return (
    <WithWallet path={PATH} bar>
      {(inside) => <Password {...inside} />}
    </WithWallet>
  );
}
