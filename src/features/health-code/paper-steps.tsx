import { Text } from '@tarojs/components';

const STEPS = [
  '带上身份证件，走“人工通道”或“无码通道”。',
  '在登记表上写明姓名、证件号码、联系电话和到达时间，出示证件核对。',
  '有纸质核酸或疫苗证明的，可以一并出示。老人、孩子可以由同行的家人代为登记。',
];

/** The way on paper. It needs nothing: it stands wherever a code can't be had. */
export function PaperSteps() {
  return (
    <>
      {STEPS.map((step, index) => (
        <Text key={step} className="health__paragraph">
          {`${String(index + 1)}. ${step}`}
        </Text>
      ))}
    </>
  );
}
