import { page } from './page';
import { wxFake } from './wx';

process.env.TARO_ENV = 'weapp';
process.env.AMPHI_MODE = 'mock';
process.env.AMPHI_API_BASE = 'http://127.0.0.1:4010/api';
Object.assign(globalThis, {
  wx: wxFake.host,
  getCurrentPages: () => [...page.stack, page.path],
});
