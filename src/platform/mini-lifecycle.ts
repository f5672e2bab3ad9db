import type { Lifecycle } from './capabilities';
import { askHost, field, textField } from './host-call';
import { listeners } from './listeners';

const NO_NETWORK = /^(none|notreachable)$/i;

/** WeChat and Alipay report show, hide and network alike; only the words for "no network" differ. */
export function hostLifecycle(host: SharedHost): Lifecycle {
  const shown = listeners<void>();
  const hidden = listeners<void>();
  const network = listeners<boolean>();
  let visible = true;
  let online = true;

  const hearNetwork = (now: boolean) => {
    if (now === online) return;
    online = now;
    network.tell(now);
  };

  host.onAppShow?.(() => {
    visible = true;
    shown.tell();
  });
  host.onAppHide?.(() => {
    visible = false;
    hidden.tell();
  });
  host.onNetworkStatusChange?.((event) => hearNetwork(field(event, 'isConnected') !== false));
  void askHost(host.getNetworkType).then((answer) => {
    if (answer.kind === 'ok') hearNetwork(!NO_NETWORK.test(textField(answer.value, 'networkType')));
  });

  return {
    onShow: shown.add,
    onHide: hidden.add,
    onNetwork: network.add,
    isVisible: () => visible,
    isOnline: () => online,
  };
}
