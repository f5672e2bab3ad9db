/** The stand-in for Alipay's page: `GET` shows it, `POST` is the shopper's choice. */
export const CASHIER_PATH = '/mock-cashier';
/** The stand-in for the provider's gateway, where the merchant's form arrives. */
export const GATEWAY_PATH = `${CASHIER_PATH}/gateway.do`;
