import { album } from './album';
import { canvas } from './canvas';
import type { Platform } from './capabilities';
import { clipboard } from './clipboard';
import { device } from './device';
import { lifecycle } from './lifecycle';
import { login } from './login';
import { navigation } from './navigation';
import { payment } from './payment';
import { photos } from './photos';
import { privacy } from './privacy';
import { request } from './request';
import { share } from './share';
import { shell } from './shell';
import { storage } from './storage';
import { support } from './support';
import { telemetry } from './telemetry';
import { update } from './update';

/** What the host app can do, for the host this bundle was built for. */
export const platform: Platform = {
  login,
  payment,
  request,
  storage,
  lifecycle,
  clipboard,
  photos,
  canvas,
  album,
  shell,
  share,
  device,
  navigation,
  support,
  privacy,
  update,
  telemetry,
};
