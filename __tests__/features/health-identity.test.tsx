import { fireEvent, screen } from '@testing-library/react';
import { CITIZENS } from '@mocks/ledger/health-register';
import { HealthAppealScreen } from '@/features/health-code/appeal-screen';
import { HealthIdentityScreen } from '@/features/health-code/identity-screen';
import { HealthPaperScreen } from '@/features/health-code/paper-screen';
import { services } from '@/services';
import { agree, hasConsent } from '@/state/health/consent';
import { session } from '@/state/session';
import { signIn, useBackend } from '@test/backend';
import { settle, useFakeClock } from '@test/render';
import { countFromHere, fill, healthCalls, isReady, openPage, press, set } from './health-harness';

useFakeClock();
const backend = useBackend();
beforeEach(() => countFromHere(backend));

const [ME] = CITIZENS;
const NAME = ME?.name ?? '';
const NUMBER = ME?.number ?? '';
const { storage } = services.platform;
const stored = () => JSON.stringify(storage.keys().map((key) => storage.read(key)));

const openIdentity = () => openPage(HealthIdentityScreen, '/pages/health/identity/index');
const openAppeal = (query = {}) =>
  openPage(HealthAppealScreen, '/pages/health/appeal/index', query);

async function agreed(): Promise<string> {
  const userId = await signIn();
  await agree(userId);
  return userId;
}

describe('binding', () => {
  it('is asked for after the consent alone, and nothing of it is kept on the device', async () => {
    await agreed();
    await openIdentity();
    await fill('姓名', NAME);
    await fill('身份证号', NUMBER);
    await press('提交核验');
    await settle(50);
    expect(screen.getByText('已核验')).toBeInTheDocument();
    expect(document.body.innerHTML).not.toContain(NUMBER);
    expect(stored()).not.toMatch(/\d{17}|陈/);
  });

  it('says in words what is wrong, before anything is sent', async () => {
    await agreed();
    await openIdentity();
    await press('提交核验');
    expect(screen.getByText('请填写证件上的姓名')).toBeInTheDocument();
    expect(screen.getByText('请填写居民身份证号码')).toBeInTheDocument();
    expect(screen.getByLabelText('姓名')).toHaveFocus();
    await fill('姓名', NAME);
    await fill('身份证号', NUMBER.replace(/.$/, '2'));
    await press('提交核验');
    expect(screen.getByText(/号码有误/)).toBeInTheDocument();
    expect(healthCalls(backend)).not.toContain('bindIdentity');
  });

  it('says that name and number do not belong together', async () => {
    await agreed();
    await openIdentity();
    await fill('姓名', '林样例');
    await fill('身份证号', NUMBER);
    await press('提交核验');
    expect(screen.getByText('姓名与证件号码不一致')).toBeInTheDocument();
    expect(screen.queryByText('已核验')).toBeNull();
  });

  it('has a way of its own for a passport, which people look at', async () => {
    await agreed();
    await openIdentity();
    await press(/^证件类型/);
    fireEvent.click(screen.getByRole('radio', { name: '护照' }));
    await settle(50);
    await fill('姓名', 'ANNA EXAMPLE');
    await fill('证件号码', 'E00000123');
    await press('提交核验');
    expect(screen.getByText('人工核验中')).toBeInTheDocument();
  });

  it('is one intent however often it is sent without an answer', async () => {
    await agreed();
    await openIdentity();
    await fill('姓名', NAME);
    await fill('身份证号', NUMBER);
    backend.faults.set('bindIdentity', 'reply-lost', 1);
    await press('提交核验');
    await settle(70_000);
    expect(screen.getByText(/还没有收到结果/)).toBeInTheDocument();
    await press('提交核验');
    expect(screen.getByText('已核验')).toBeInTheDocument();
  });
});

describe('who one is', () => {
  it('is masked, and whole for ten seconds by a tap', async () => {
    await isReady(backend);
    await openIdentity();
    expect(screen.getByText('陈**')).toBeInTheDocument();
    await press(/^显示完整姓名/);
    expect(screen.getByText(NUMBER)).toBeInTheDocument();
    await settle(10_000);
    expect(screen.queryByText(NUMBER)).toBeNull();
  });

  it('is withdrawn and erased after a question, and the consent is asked for anew', async () => {
    const userId = await isReady(backend);
    await openIdentity();
    const confirm = jest.spyOn(services.platform.navigation, 'confirm');
    confirm.mockResolvedValueOnce(false);
    await press('撤回同意并删除信息');
    expect(healthCalls(backend)).not.toContain('eraseHealth');
    confirm.mockResolvedValueOnce(true);
    await press('撤回同意并删除信息');
    expect(hasConsent(userId)).toBe(false);
    expect(screen.getByRole('checkbox', { name: /^单独同意/ })).not.toBeChecked();
    expect(document.body.textContent).not.toContain('陈**');
    expect(session.getState().status).toBe('signed-in');
    expect(storage.keys().filter((key) => key.startsWith('amphi:health'))).toEqual([]);
  });

  it('stays when it could not be erased, and says so', async () => {
    const userId = await isReady(backend);
    await openIdentity();
    jest.spyOn(services.platform.navigation, 'confirm').mockResolvedValue(true);
    const toast = jest.spyOn(services.platform.navigation, 'toast');
    backend.faults.set('eraseHealth', 'http-500', 1);
    await press('撤回同意并删除信息');
    expect(toast).toHaveBeenCalledTimes(1);
    expect(hasConsent(userId)).toBe(true);
  });
});

describe('an appeal', () => {
  async function isRed(): Promise<string> {
    set(backend, 'health.state', 'RED');
    return isReady(backend);
  }

  it('wants a ground and words, is sent once, and says by when it is answered', async () => {
    await isRed();
    await openAppeal({ personId: 'self' });
    await press('提交纠错申请');
    expect(screen.getByText('请选择申请纠错的理由')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('radio', { name: '我没有到过相关地点' }));
    await settle();
    await press('提交纠错申请');
    expect(screen.getByText('请写明具体情况')).toBeInTheDocument();
    await fill('具体情况', '两周都在外地');
    await press('提交纠错申请');
    await settle(50);
    expect(screen.getByText('核查中')).toBeInTheDocument();
    expect(screen.getByText(/^将在 .* 前答复$/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '提交纠错申请' })).toBeNull();
    expect(storage.keys().some((key) => key.endsWith(':appeal'))).toBe(false);
  });

  it('is there again after a kill, without the numbers in it', async () => {
    await isRed();
    const shown = await openAppeal({ personId: 'self' });
    fireEvent.click(screen.getByRole('radio', { name: '其他情况' }));
    await settle();
    await fill('具体情况', '电话 13900000000 可以联系');
    shown.unmount();
    expect(stored()).not.toContain('13900000000');
    await openAppeal({ personId: 'self' });
    expect(screen.getByRole('radio', { name: '其他情况' })).toBeChecked();
    expect((screen.getByLabelText('具体情况') as HTMLTextAreaElement).value).toBe('电话  可以联系');
  });

  it('says why it was not taken', async () => {
    await isRed();
    await openAppeal({ personId: 'r9' });
    fireEvent.click(screen.getByRole('radio', { name: '其他情况' }));
    await settle();
    await fill('具体情况', '不是我');
    await press('提交纠错申请');
    expect(screen.getByText('没有找到这个人')).toBeInTheDocument();
  });
});

it('tells of the way on paper and in the other apps without any request', async () => {
  await openPage(HealthPaperScreen, '/pages/health/paper/index');
  expect(screen.getByText(/人工通道/)).toBeInTheDocument();
  expect(screen.getByText('用微信出示')).toBeInTheDocument();
  expect(screen.getByText('用支付宝出示')).toBeInTheDocument();
  await press('打开支付宝');
  expect(screen.queryByRole('button', { name: '打开支付宝' })).toBeNull();
  expect(healthCalls(backend)).toEqual([]);
});
