export type HostName = 'weapp' | 'alipay';
