import { Text, View } from '@tarojs/components';
import { services } from '@/services';
import { press } from '@/ui/press';
import { Tick } from '@/ui/tick';
import { FieldError } from './field-error';

const doc = (name: 'agreement' | 'privacy') =>
  void services.platform.navigation.open(`/pages/account/about/index?doc=${name}`);

export const CONSENT_MISSING = '请先阅读并勾选同意';

export interface ConsentProps {
  readonly on: boolean;
  readonly error: string;
  readonly onChange: (on: boolean) => void;
}

/** Never ticked for anyone: agreeing is the person's own act. */
export function Consent({ on, error, onChange }: ConsentProps) {
  return (
    <>
      <View className="consent">
        <Tick on={on} label="同意用户协议和隐私政策" onPress={() => onChange(!on)} />
        <View className="consent__words">
          <Text>已阅读并同意</Text>
          <View className="consent__link" {...press(() => doc('agreement'))}>
            <Text>《用户协议》</Text>
          </View>
          <Text>和</Text>
          <View className="consent__link" {...press(() => doc('privacy'))}>
            <Text>《隐私政策》</Text>
          </View>
        </View>
      </View>
      <FieldError>{error}</FieldError>
    </>
  );
}
