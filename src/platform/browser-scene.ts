import { surroundings, type Surroundings } from '@/domain/payment/environment';

/** What the browser says of itself now: WeChat's flag may come after the page (table 4.4). */
export function browserScene(): Surroundings {
  const { navigator } = window;
  const host = window as { readonly __wxjs_environment?: unknown };
  return surroundings({
    userAgent: navigator.userAgent,
    inMiniProgram: host.__wxjs_environment === 'miniprogram',
    touchPoints: navigator.maxTouchPoints || 0,
  });
}
