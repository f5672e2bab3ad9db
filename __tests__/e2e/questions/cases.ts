import assert from 'node:assert/strict';
import { OUTCOMES, type CashierOutcome } from '../../../tools/host/logic/cashier-outcomes';
import type { QuestionKind } from '../../../tools/host/logic/person';
import { press, type Asker } from './asker';

type Run = (asker: Asker) => Promise<void>;

const MODAL = { title: '删除地址', text: '删了就没有了', confirmText: '删除', placeholder: null };

async function modal(asker: Asker): Promise<void> {
  const asked = { ...MODAL, cancelText: '留着' };
  assert.deepEqual(await asker.answered('modal', asked, '删除地址', '删除'), { confirm: true });
  assert.deepEqual(await asker.answered('modal', asked, '删除地址', '留着'), { confirm: false });
  const alert = { ...MODAL, title: '', confirmText: '知道了', cancelText: null };
  const said = await asker.answered('modal', alert, '删了就没有了', async (dialog) => {
    assert.equal(await dialog.getByRole('button').count(), 1);
    await press(dialog, '知道了');
  });
  assert.deepEqual(said, { confirm: true });
  const prompt = { ...asked, text: '', placeholder: '写个理由' };
  const written = await asker.answered('modal', prompt, '删除地址', async (dialog) => {
    await dialog.getByRole('textbox', { name: '写个理由' }).fill('搬家了');
    await press(dialog, '删除');
  });
  assert.deepEqual(written, { confirm: true, content: '搬家了' });
}

async function actionSheet(asker: Asker): Promise<void> {
  const asked = { title: '', items: ['拍照', '从相册选'] };
  assert.deepEqual(await asker.answered('action-sheet', asked, '请选择', '从相册选'), { index: 1 });
  const titled = { ...asked, title: '换头像' };
  assert.deepEqual(await asker.answered('action-sheet', titled, '换头像', '取消'), { index: null });
}

const BUTTONS: Readonly<Record<CashierOutcome, string>> = {
  ...{ paid: '支付成功', 'paid-no-return': '支付成功但不返回', cancelled: '取消' },
  ...{ failed: '支付失败', insufficient: '余额不足', 'network-error': '网络错误' },
  ...{ processing: '处理中', unknown: '结果未知', repeated: '重复请求' },
};

async function cashier(asker: Asker): Promise<void> {
  const outcomes = OUTCOMES[asker.phone.host];
  const asked = { reference: 'pay-20261122-0001', outcomes };
  for (const outcome of outcomes) {
    const said = await asker.answered('cashier', asked, '模拟收银台', async (dialog) => {
      assert.equal(await dialog.getByRole('button').count(), outcomes.length);
      assert.ok(await dialog.getByText('尾号 122-0001').isVisible());
      await press(dialog, BUTTONS[outcome]);
    });
    assert.deepEqual(said, { outcome });
  }
  const moved = await asker.answered('cashier', asked, '模拟收银台', async (dialog) => {
    await dialog.getByRole('combobox').selectOption('已扣款');
    await press(dialog, '支付失败');
  });
  assert.deepEqual(moved, { outcome: 'failed', moved: true });
}

const SCOPES = {
  ...{ album: '保存图片到相册', camera: '使用你的摄像头', location: '获取你的位置信息' },
  ...{ address: '获取你的通讯地址', microphone: '使用你的麦克风' },
} as const;

async function permission(asker: Asker): Promise<void> {
  for (const scope of Object.keys(SCOPES) as (keyof typeof SCOPES)[]) {
    const said = await asker.answered('permission', { scope }, SCOPES[scope], '允许');
    assert.deepEqual(said, { allow: true });
  }
  const refused = await asker.answered('permission', { scope: 'album' }, SCOPES.album, '拒绝');
  assert.deepEqual(refused, { allow: false });
}

async function privacy(asker: Asker): Promise<void> {
  const name = '用户隐私保护提示';
  const asked = { by: 'chooseImage' };
  assert.deepEqual(await asker.answered('privacy', asked, name, '同意'), { agree: true });
  assert.deepEqual(await asker.answered('privacy', asked, name, '拒绝'), { agree: false });
}

async function phoneNumber(asker: Asker): Promise<void> {
  const name = '申请获取你的手机号';
  const words = asker.phone.isWechat ? '微信绑定号码' : '支付宝绑定号码';
  const said = await asker.answered('phone-number', {}, name, async (dialog) => {
    assert.ok(await dialog.getByText(words).isVisible());
    await press(dialog, '允许');
  });
  assert.deepEqual(said, { allow: true });
  assert.deepEqual(await asker.answered('phone-number', {}, name, '不允许'), { allow: false });
}

async function pickMedia(asker: Asker): Promise<void> {
  const asked = { count: 2, types: ['image'], sources: ['album', 'camera'] };
  const said = await asker.answered('pick-media', asked, '选择图片', async (dialog) => {
    assert.equal(await dialog.getByRole('button', { name: '完成' }).isDisabled(), true);
    assert.equal(await dialog.getByRole('checkbox', { name: '视频 8 秒' }).count(), 0);
    for (const name of ['照片 1', '大照片 12 MB', '照片 3'])
      await dialog.getByRole('checkbox', { name, exact: true }).tap();
    await press(dialog, '完成（2/2）');
  });
  assert.deepEqual(
    said.files?.map(({ size, type }) => [size, type]),
    [
      [180_000, 'image'],
      [12 * 1024 * 1024, 'image'],
    ],
  );
  const taken = await asker.answered('pick-media', asked, '选择图片', '拍一张');
  assert.equal(taken.files?.length, 1);
  const left = await asker.answered('pick-media', asked, '选择图片', '取消');
  assert.deepEqual(left, { files: null });
}

const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

async function saveAlbum(asker: Asker): Promise<void> {
  const asked = { path: PICTURE };
  assert.deepEqual(await asker.answered('save-album', asked, '保存到相册', '保存'), {
    saved: true,
  });
  assert.deepEqual(await asker.answered('save-album', asked, '保存到相册', '取消'), {
    saved: false,
  });
}

async function scan(asker: Asker): Promise<void> {
  const asked = { onlyCamera: true };
  const read = await asker.answered('scan', asked, '扫一扫', '商品条码');
  assert.deepEqual(read, { text: '6901234567892' });
  const written = await asker.answered('scan', asked, '扫一扫', async (dialog) => {
    await dialog.getByRole('textbox', { name: '码的内容' }).fill('SKU-7');
    await press(dialog, '识别');
  });
  assert.deepEqual(written, { text: 'SKU-7' });
  assert.deepEqual(await asker.answered('scan', asked, '扫一扫', '取消'), { text: null });
}

async function share(asker: Asker): Promise<void> {
  const { isWechat } = asker.phone;
  const asked = { title: '这款耳机不错', path: '/pages/one/index', picture: PICTURE };
  const friend = isWechat ? '发送给朋友' : '分享给支付宝好友';
  const sent = await asker.answered('share', { ...asked, to: 'friend' }, friend, async (dialog) => {
    assert.ok(await dialog.getByText('这款耳机不错').isVisible());
    await press(dialog, '发送');
  });
  assert.deepEqual(sent, { sent: true });
  const timeline = isWechat ? '分享到朋友圈' : '分享到生活圈';
  const kept = await asker.answered('share', { ...asked, to: 'timeline' }, timeline, '取消');
  assert.deepEqual(kept, { sent: false });
}

async function location(asker: Asker): Promise<void> {
  const said = await asker.answered('location', {}, '选择位置', '红山公园');
  assert.equal(said.place?.name, '红山公园');
  assert.equal(said.place.latitude, 43.8256);
  assert.deepEqual(await asker.answered('location', {}, '选择位置', '取消'), { place: null });
}

async function openSetting(asker: Asker): Promise<void> {
  const asked = { scopes: { album: false, location: true } };
  const said = await asker.answered('open-setting', asked, '设置', async (dialog) => {
    const album = dialog.getByRole('switch', { name: '保存到相册' });
    await album.tap();
    assert.equal(await album.getAttribute('aria-checked'), 'true');
    await press(dialog, '返回');
  });
  assert.deepEqual(said, { scopes: { album: true, location: true } });
}

async function phoneCall(asker: Asker): Promise<void> {
  const asked = { number: '4008001234' };
  assert.deepEqual(await asker.answered('phone-call', asked, '拨打电话', '呼叫 4008001234'), {
    call: true,
  });
  assert.deepEqual(await asker.answered('phone-call', asked, '拨打电话', '取消'), { call: false });
}

async function otherApp(asker: Asker): Promise<void> {
  const asked = { appId: 'wx1234', path: 'pages/home' };
  const name = '打开其他小程序';
  assert.deepEqual(await asker.answered('other-app', asked, name, '允许'), { go: true });
  assert.deepEqual(await asker.answered('other-app', asked, name, '取消'), { go: false });
}

async function preview(asker: Asker): Promise<void> {
  const asked = { pictures: [PICTURE, PICTURE, PICTURE], current: 1 };
  const said = await asker.answered('preview', asked, '图片预览', async (dialog) => {
    await dialog.getByText('2 / 3').waitFor();
    await press(dialog, '关闭');
  });
  assert.deepEqual(said, {});
}

/** Every kind there is: the type refuses a list that lacks one. */
export const KINDS: Readonly<Record<QuestionKind, Run>> = {
  ...{ modal, cashier, permission, privacy, scan, share, location, preview },
  'action-sheet': actionSheet,
  'phone-number': phoneNumber,
  'pick-media': pickMedia,
  'save-album': saveAlbum,
  'open-setting': openSetting,
  'phone-call': phoneCall,
  'other-app': otherApp,
};
