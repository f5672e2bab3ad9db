import type { CopyOutcome } from '@/platform/capabilities';
import type { Channel } from '@/domain/payment/channel';
import type { ShopScene } from '@/domain/payment/methods';
import { services } from '@/services';
import { forgetMethods } from '@/state/payment/methods';

const { payment, canvas, clipboard, album, shell, navigation } = services.platform;

export const LINK_ONLY: readonly Channel[] = ['WECHAT_MINI', 'ALIPAY_LINK'];

export interface Place {
  readonly drawn: jest.SpyInstance;
  readonly copy: jest.SpyInstance;
  readonly save: jest.SpyInstance;
  readonly openSettings: jest.SpyInstance;
  readonly follow: jest.SpyInstance;
  readonly leave: jest.SpyInstance;
  readonly toast: jest.SpyInstance;
}

/** The shop as another place would run it: its scene, its channels, a host that says yes. */
export function standIn(scene: ShopScene, channels: readonly Channel[]): Place {
  forgetMethods();
  jest.spyOn(payment, 'scene').mockReturnValue(scene);
  jest.spyOn(payment, 'channels').mockReturnValue(channels);
  jest.spyOn(payment, 'pay').mockResolvedValue('LEFT');
  return {
    drawn: jest.spyOn(canvas, 'draw').mockResolvedValue(true),
    copy: jest.spyOn(clipboard, 'copy').mockResolvedValue('copied' satisfies CopyOutcome),
    save: jest.spyOn(album, 'save').mockResolvedValue('saved'),
    openSettings: jest.spyOn(album, 'openSettings').mockResolvedValue('allowed'),
    follow: jest.spyOn(payment, 'follow').mockReturnValue('left'),
    leave: jest.spyOn(shell, 'leave').mockReturnValue('asked'),
    toast: jest.spyOn(navigation, 'toast').mockReturnValue(undefined),
  };
}
