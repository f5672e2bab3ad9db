/** Version of the wallet's own consent (H2); a new one is asked for again. */
export const WALLET_TERMS = '1.0';

/** What is agreed to, apart from everything else. */
export const WALLET_TERMS_TEXT: readonly string[] = [
  '余额用于在本商城支付订单，可以随时提现；余额不计利息。',
  '为了支付、充值和提现，我们会处理：余额和收支记录、支付密码的校验结果、你绑定的手机号（用来接收验证码）。提现到账需要收款账户与本人一致。',
  '不同意也不影响浏览、下单和用其他方式付款。提完余额后，可以联系客服关闭余额功能。',
];
