import { myFake } from './my';
import { page } from './page';

process.env.TARO_ENV = 'alipay';
process.env.AMPHI_MODE = 'mock';
process.env.AMPHI_API_BASE = 'http://127.0.0.1:4010/api';
Object.assign(globalThis, {
  my: myFake.host,
  getCurrentPages: () => [...page.stack, page.path],
});
