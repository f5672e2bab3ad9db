process.env.TARO_ENV = 'h5';
process.env.AMPHI_MODE = 'mock';
process.env.AMPHI_API_BASE = '/api';
