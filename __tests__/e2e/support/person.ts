import { MOCK_SMS_CODE } from '@mocks/ledger/accounts';

/** Who shops. Nothing of this may be found on the device, in an address or in the console. */
export const person = {
  phone: '13912345678',
  name: '林若溪',
  detail: '幸福里小区8号楼302室',
  region: ['浙江省', '杭州市', '西湖区'],
  codes: ['330000', '330100', '330106'],
} as const;

/** The one code that every mock SMS carries. */
export const SMS_CODE = MOCK_SMS_CODE;
