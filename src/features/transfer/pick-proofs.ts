import { PICTURE_LIMIT } from '@/domain/transfer/picture/clean';
import { services } from '@/services';
import type { Proofs } from '@/state/transfer/create-proofs';

const { photos, navigation } = services.platform;

export const MOST_PROOFS = 3;

/** Asks for pictures inside a tap and hands them on; says why when there are none. */
export async function pickProofs(proofs: Proofs, count: number): Promise<void> {
  const outcome = await photos.pick({ count, maxBytes: PICTURE_LIMIT });
  switch (outcome.kind) {
    case 'picked':
      proofs.add(outcome.photos);
      if (outcome.tooBig > 0) navigation.toast(`有 ${outcome.tooBig} 张图片太大，没有添加`);
      return;
    case 'cancelled':
      return;
    case 'denied':
      return navigation.toast('没有相册权限，可在系统设置里开启');
    case 'too-big':
      return navigation.toast('图片太大，请换一张');
    case 'unsupported':
      return navigation.toast('这里不能选择图片，可联系客服发送');
    case 'failed':
      return navigation.toast('没有读到图片，请再试一次');
  }
}
