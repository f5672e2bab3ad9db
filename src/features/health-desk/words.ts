import type { Failure } from '@/domain/result';
import type { ScanTrouble, Verdict } from '@/state/health/create-check';
import type { NearNow } from '@/state/health/desk';

export interface Said {
  readonly title: string;
  readonly text: string;
}

type Refused = Exclude<Verdict['verdict'], 'CURRENT'>;

/** Why a code that was scanned tells of nobody, and what the guard does then. */
export const REFUSED_WORDS: Readonly<Record<Refused, Said>> = {
  STALE: { title: '码已过期', text: '请对方刷新健康码，等新码出现后再扫' },
  REPLAYED: {
    title: '已经核验过',
    text: '可能是截屏或转发的码。请对方当面刷新健康码后再扫',
  },
  FOREIGN: { title: '不是健康码', text: '请对方打开本市健康码页面，再扫屏幕上的码' },
};

const SCAN_TROUBLES: Readonly<Record<ScanTrouble, string>> = {
  denied: '没有相机权限。请在系统或应用的设置里允许使用相机，或手动输入',
  nothing: '照片里没有看清健康码，请靠近一些再拍',
  failed: '没有扫描成功，请再扫一次',
  unsupported: '这台设备不能扫码，请手动输入',
  empty: '没有读到内容，请再扫一次',
};

export const scanWords = (trouble: ScanTrouble | null): string | null =>
  trouble === null ? null : SCAN_TROUBLES[trouble];

const NO_GUESS = '没有结果前，请不要凭对方手机上的颜色放行';

/** Nobody knows of the code that was just scanned. */
export function unknownWords(failure: Failure): Said {
  if (failure.kind === 'net') {
    return failure.reason === 'offline'
      ? { title: '网络未连接，无法核验', text: `核验需要联网。${NO_GUESS}，可以先做纸质登记` }
      : { title: '没有拿到核验结果', text: `${NO_GUESS}。请对方刷新健康码后再扫` };
  }
  switch (failure.code) {
    case 'MAINTENANCE':
      return { title: '健康码系统维护中', text: `${NO_GUESS}，可以先做纸质登记` };
    case 'BUSY':
    case 'RATE_LIMITED':
      return { title: '核验的人较多', text: `请稍等片刻再扫。${NO_GUESS}` };
    case 'FORBIDDEN':
      return { title: '你不是登记的验码人员', text: '请联系所在社区或单位开通' };
    default:
      return { title: failure.message || '没有拿到核验结果', text: NO_GUESS };
  }
}

/** An entry of which nobody knows whether it was written down. */
export function unsureWords(failure: Failure): Said {
  if (failure.kind === 'net' && failure.reason === 'offline') {
    return { title: '网络未连接，还没有登记', text: '连上网络后点“再试一次”，不会重复登记' };
  }
  if (failure.kind === 'refused' && failure.code === 'MAINTENANCE') {
    return { title: '登记系统维护中', text: '恢复后点“再试一次”，也可以先做纸质登记' };
  }
  return { title: '还没有确认是否登记成功', text: '请点“再试一次”，不会重复登记' };
}

type NotHere = Extract<NearNow, { name: 'NOT' }>['why'];

const SKIP = '不影响登记';

/** Why there is no place to add; the entry goes on without it. */
export const NOT_HERE_WORDS: Readonly<Record<NotHere, string>> = {
  refused: `你没有允许使用位置，${SKIP}`,
  privacy: `你没有同意使用位置，${SKIP}`,
  undeclared: `暂时不能取得位置，${SKIP}`,
  off: `手机的定位服务没有打开，${SKIP}`,
  timeout: `定位超时，${SKIP}`,
  failed: `没有取得位置，${SKIP}`,
  unsupported: `这台设备不能取得位置，${SKIP}`,
};
