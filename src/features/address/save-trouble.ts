import { failureWords } from '@/domain/failure-words';
import type { Failure } from '@/domain/result';

/** Why an address was not saved. What was typed is always still there. */
export function saveTrouble(failure: Failure): string {
  if (failure.kind === 'net') return '网络不稳定，保存结果还不确定，内容都在，请再点一次保存';
  switch (failure.code) {
    case 'IN_PROGRESS':
      return '上一次保存还在处理，请稍后再点保存';
    case 'KEY_REUSED':
      return '这次没有保存成功，请再点一次保存';
    case 'UNAUTHORISED':
      return '登录已失效，请重新登录后保存';
    default:
      return failureWords(failure).title;
  }
}
