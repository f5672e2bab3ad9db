import type { Failure } from './result';

export interface FailureWords {
  readonly title: string;
  readonly text: string;
}

/** What a failed read is called on a screen. The server's own words win when it refused. */
export function failureWords(failure: Failure): FailureWords {
  if (failure.kind === 'refused') {
    if (failure.code === 'BUSY' || failure.code === 'RATE_LIMITED') {
      return { title: '访问的人有点多', text: '请稍等片刻再试' };
    }
    if (failure.code === 'UNAUTHORISED') return { title: '请先登录', text: '登录后即可查看' };
    return { title: failure.message || '暂时无法显示', text: '' };
  }
  switch (failure.reason) {
    case 'offline':
      return { title: '网络未连接', text: '请检查网络后重试' };
    case 'timeout':
      return { title: '网络较慢，加载超时', text: '请稍后重试' };
    default:
      return { title: '加载未完成', text: '请重试；多次不成功可联系客服' };
  }
}
