import assert from 'node:assert/strict';
import type { Case } from './backend-cases';
import type { Lab } from './lab';

const HOME = '为你推荐';
const DAY = 86_400_000;

async function onWeapp(lab: Lab): Promise<void> {
  await lab.choose('weapp');
  if (!(await lab.phones.weapp.has(HOME))) await lab.phones.weapp.open('/pages/tabs/home/index');
  await lab.phones.weapp.sees(HOME);
}

/** What the host itself tells the app about a permission. */
const allows = (scope: string): Case => {
  const id = `device.${scope}`;
  const key = { album: 'writePhotosAlbum', location: 'userLocation', camera: 'camera' }[scope];
  return async (lab) => {
    await onWeapp(lab);
    await lab.set(id, 'denied');
    const ask = `wx.getSetting({ success: ({ authSetting }) => { globalThis.labSetting = authSetting; } })`;
    await lab.until(() => {
      lab.inApp('weapp', ask);
      return lab.inApp('weapp', `(globalThis.labSetting || {})['scope.${String(key)}']`) === false;
    }, `${scope} is refused`);
    await lab.set(id, 'ask');
  };
};

const enlarges =
  (id: string, large: string, normal: string): Case =>
  async (lab) => {
    await onWeapp(lab);
    const before = await lab.phones.weapp.sizeOf(HOME);
    await lab.set(id, large);
    await lab.until(async () => (await lab.phones.weapp.sizeOf(HOME)) > before, 'larger words');
    await lab.set(id, normal);
  };

const isAway = (lab: Lab) => lab.phones.weapp.shell.locator('#away').isVisible();

const keysOn = async (lab: Lab) =>
  (await lab.phones.h5.frame()).evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith('amphi')),
  );

/** What each control of a phone does, seen on a phone. */
export const deviceCases: Readonly<Record<string, Case>> = {
  async 'device.network'(lab) {
    await onWeapp(lab);
    await lab.set('device.network', 'offline');
    await lab.phones.weapp.open('/pages/orders/list/index');
    await lab.until(
      () =>
        lab.workbench.phones.lines.some(
          ({ phone, text }) => phone === 'weapp' && /^request .* → fail/.test(text),
        ),
      'a call fails',
    );
    await lab.set('device.network', 'online');
  },
  async 'device.cashier'(lab) {
    await onWeapp(lab);
    await lab.set('device.cashier', 'cancel');
    const paper = `timeStamp: '1', nonceStr: '1', package: 'prepay_id=1', signType: 'RSA', paySign: '1'`;
    const hear = 'fail: ({ errMsg }) => { globalThis.labEnd = errMsg; }';
    lab.inApp('weapp', `wx.requestPayment({ ${paper}, ${hear} })`);
    await lab.until(
      () => String(lab.inApp('weapp', 'globalThis.labEnd')).includes('cancel'),
      'the cashier ends by itself',
    );
    await lab.set('device.cashier', 'ask');
  },
  'device.album': allows('album'),
  'device.location': allows('location'),
  'device.camera': allows('camera'),
  async 'device.theme'(lab) {
    await lab.choose('h5');
    const look = async () =>
      (await lab.phones.h5.frame()).evaluate(
        () => matchMedia('(prefers-color-scheme: dark)').matches,
      );
    await lab.set('device.theme', 'dark');
    await lab.until(look, 'dark H5');
    await lab.phones.h5.shell.locator('.screen--dark').first().waitFor();
    await lab.set('device.theme', 'auto');
    await onWeapp(lab);
    await lab.set('device.theme', 'dark');
    await lab.until(
      () => lab.inApp('weapp', `wx.getSystemInfoSync().theme`) === 'dark',
      'dark WeChat',
    );
    await lab.set('device.theme', 'light');
  },
  'device.font': enlarges('device.font', '1.75', '1'),
  'device.elder': enlarges('device.elder', 'on', 'auto'),
  async 'device.safe-area'(lab) {
    await onWeapp(lab);
    const height = async () =>
      (await lab.phones.weapp.shell.locator('#bar').boundingBox())?.height ?? 0;
    await lab.set('device.safe-area', 'notch');
    const before = await height();
    await lab.set('device.safe-area', 'none');
    await lab.until(async () => (await height()) < before, 'no notch');
    await lab.set('device.safe-area', 'notch');
  },
  async 'device.clock'(lab) {
    await lab.choose('h5');
    await lab.set('device.clock', String(DAY));
    const ahead = await (await lab.phones.h5.frame()).evaluate(() => Date.now());
    assert.ok(ahead - Date.now() > DAY - 60_000);
    await lab.set('device.clock', '0');
  },
  async 'device.storage'(lab) {
    await lab.choose('h5');
    await lab.set('device.storage', 'full');
    const frame = await lab.phones.h5.frame();
    await assert.rejects(
      frame.evaluate(() => localStorage.setItem('amphi.lab', '1')),
      /full/,
    );
    await lab.set('device.storage', 'normal');
  },
  async 'device.sign-out'(lab) {
    await onWeapp(lab);
    const before = lab.door.backend.log.last();
    await lab.press('device.sign-out');
    await lab.until(
      () =>
        lab.door.backend.log
          .after(before)
          .some(({ device, endpoint }) => device === 'weapp' && endpoint === 'signInWithHost'),
      'it signs in anew',
    );
  },
  async 'device.kill'(lab) {
    await onWeapp(lab);
    await lab.press('device.kill');
    await lab.until(() => isAway(lab), 'the home screen');
    await lab.press('device.relaunch');
    await lab.phones.weapp.sees(HOME);
  },
  async 'device.relaunch'(lab) {
    await onWeapp(lab);
    await lab.phones.weapp.open('/pages/tabs/category/index');
    const where = () => lab.workbench.phones.states[0]?.where;
    await lab.until(() => where() === '/pages/tabs/category/index', 'another page');
    lab.inApp('weapp', 'globalThis.labLife = 1');
    await lab.press('device.relaunch');
    await lab.phones.weapp.sees(HOME);
    assert.equal(lab.inApp('weapp', 'typeof labLife'), 'undefined');
  },
  async 'device.reset'(lab) {
    await lab.choose('h5');
    await (await lab.phones.h5.frame()).evaluate(() => localStorage.setItem('amphi.lab', '1'));
    await lab.press('device.reset');
    await lab.until(async () => !(await keysOn(lab)).includes('amphi.lab'), 'nothing is kept');
    await lab.phones.h5.sees(HOME);
  },
  async 'bench.afresh'(lab) {
    await lab.choose('weapp');
    await lab.set('world', 'sold-out');
    await lab.set('device.font', '1.4');
    await lab.press('bench.afresh');
    await lab.until(() => lab.door.backend.world() === 'calm', 'calm');
    await lab.until(
      () => lab.workbench.phones.states[0]?.controls['device.font'] === '1',
      'plain words',
    );
    await lab.until(() => !new URL(lab.page.url()).search, 'a plain address');
  },
};
