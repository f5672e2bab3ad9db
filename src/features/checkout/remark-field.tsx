import { Text, Textarea, View } from '@tarojs/components';
import { useRemark, writeRemark } from '@/state/basket';

const LONGEST = 100;
/** In a browser the field proper is inside the element that the host knows. */
const LABELLED = { 'aria-label': '备注' };

/** Words to the seller. They stay when the shopper goes back and comes again. */
export function RemarkField() {
  const remark = useRemark();
  return (
    <View className="card">
      <Text className="till-label">{`备注（选填，最多 ${LONGEST} 字）`}</Text>
      <Textarea
        className="till-remark"
        value={remark}
        maxlength={LONGEST}
        autoHeight
        aria-label="备注"
        nativeProps={LABELLED}
        placeholder="有什么要告诉商家的"
        placeholderClass="till-remark__hint"
        onInput={(event) => writeRemark(event.detail.value.slice(0, LONGEST))}
      />
    </View>
  );
}
