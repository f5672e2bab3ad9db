import { errorClass } from '@/domain/telemetry/classes';
import type { Telemetry } from './capabilities';
import { field } from './host-call';

/** A mini-program's logic sees no paint and no layout. */
export const NO_VITALS = () => [];

/** Errors nobody caught, which WeChat and Alipay tell alike. Neither forgets a listener. */
export function hostErrors(host: SharedHost): Telemetry['onError'] {
  return (listener) => {
    let active = true;
    const tell = (error: Parameters<typeof listener>[0]) => {
      if (active) listener(error);
    };
    host.onError?.((thrown) => tell(errorClass(thrown)));
    host.onUnhandledRejection?.((event) => tell(errorClass(field(event, 'reason'), true)));
    return () => {
      active = false;
    };
  };
}
