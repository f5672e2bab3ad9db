import { isChannel, type Channel } from '@/domain/payment/channel';
import { services } from '@/services';
import { session } from '@/state/session';

const { storage } = services.platform;

function place(): string | null {
  const userId = session.getState().session?.userId;
  return userId === undefined ? null : `amphi.last-channel:${encodeURIComponent(userId)}`;
}

/** What this account paid with last on this device; null: nobody remembers. Only a channel's name is kept. */
export function lastChannel(): Channel | null {
  const key = place();
  const found = key === null ? null : storage.read(key);
  return isChannel(found) ? found : null;
}

export function rememberChannel(channel: Channel): void {
  const key = place();
  if (key !== null) storage.write(key, channel);
}
