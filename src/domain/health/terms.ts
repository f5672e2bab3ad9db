/** Version of the separate consent to health data (H1, H2); a new one is asked for again. */
export const HEALTH_TERMS = '1.0';

/** What is agreed to, apart from everything else. */
export const HEALTH_TERMS_TEXT: readonly string[] = [
  '健康码由卫生健康部门根据健康数据生成。为了向你出示健康码，我们会处理：姓名和证件号码、健康码状态和判定依据、核酸检测和疫苗接种记录、亮码和扫码登记的时间与地点。这些属于敏感个人信息，只用于出示、核验和登记。',
  '姓名和证件号码只发送给实名核验服务，不保存在这台手机上；屏幕上默认隐藏大部分内容。这台手机只保存你的同意记录，以及最近一次结果和时间。',
  '你可以随时在“实名信息”里撤回同意，撤回后会删除实名信息、登记记录和本机数据。',
  '不同意不影响浏览、下单、支付和售后。',
];
