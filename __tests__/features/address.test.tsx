import { act, fireEvent, screen, within } from '@testing-library/react';
import { AddressEditScreen } from '@/features/address/address-edit-screen';
import { AddressListScreen } from '@/features/address/address-list-screen';
import { services } from '@/services';
import { pickAddress, usePickedAddress } from '@/state/picked-address';
import { giveAddress, HOME_ADDRESS, signIn, useBackend } from '@test/backend';
import { page } from '@test/page';
import { renderScreen, settle, useFakeClock } from '@test/render';

const backend = useBackend();
useFakeClock();

const { books } = backend.ledger;
const LIST = '/pages/address/list/index';
const EDIT = '/pages/address/edit/index';

const account = () => {
  const mine = books.state.accounts[Object.keys(books.state.accounts)[0] ?? ''];
  if (!mine) throw new Error('sign in first');
  return mine;
};

const button = (name: string | RegExp) => screen.getByRole('button', { name });

async function showList(query: Record<string, string> = {}) {
  const shown = renderScreen(<AddressListScreen />, { path: LIST, query });
  await settle();
  return shown;
}

async function showEdit(query: Record<string, string> = {}) {
  const shown = renderScreen(<AddressEditScreen />, { path: EDIT, query });
  await settle();
  // The browser's own fields appear inside of Taro's a moment later.
  await settle(50);
  return shown;
}

function type(label: string, value: string): void {
  act(() => void fireEvent.input(screen.getByLabelText(label), { target: { value } }));
}

function leave(label: string): void {
  act(() => void fireEvent.blur(screen.getByLabelText(label)));
}

const shownIn = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value;

async function pickRegion(user: { click(element: Element): Promise<void> }, names: string[]) {
  await user.click(button(/^所在地区/));
  await settle();
  for (const name of names) {
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
    await settle();
  }
}

async function fillIn(user: { click(element: Element): Promise<void> }) {
  type('收货人', '林见');
  type('手机号', '+86 139 0000 0000');
  type('详细地址', '文三路 1 号');
  await pickRegion(user, ['浙江省', '杭州市', '西湖区']);
}

describe('the list of addresses', () => {
  test('shows each with its masked number and marks the default one', async () => {
    await signIn();
    giveAddress(backend);
    giveAddress(backend, { ...HOME_ADDRESS, name: '周舟', isDefault: false });
    await showList();
    expect(screen.getByText('林见 139*****000')).toBeInTheDocument();
    expect(screen.getByText('周舟 139*****000')).toBeInTheDocument();
    expect(screen.getAllByText('默认')).toHaveLength(1);
    expect(document.body).not.toHaveTextContent('13900000000');
  });

  test('an empty one offers to add the first', async () => {
    await signIn();
    const { user, moves } = await showList();
    expect(screen.getByText('还没有收货地址')).toBeInTheDocument();
    await user.click(button('新增地址'));
    expect(moves()).toEqual([`navigateTo ${EDIT}`]);
  });

  test('a tap opens an address, and in pick mode chooses it for the checkout', async () => {
    await signIn();
    const { addressId } = giveAddress(backend);
    const { user, moves, unmount } = await showList();
    await user.click(button(/^林见/));
    expect(moves()).toEqual([`navigateTo ${EDIT}?addressId=${addressId}`]);
    unmount();
    function Picked() {
      return <p>{`picked ${String(usePickedAddress())}`}</p>;
    }
    renderScreen(<Picked />);
    await showList({ pick: '1' });
    await user.click(button(/^林见/));
    await settle();
    expect(screen.getByText(`picked ${addressId}`)).toBeInTheDocument();
  });

  test('an address added while choosing is the choice: the list steps aside', async () => {
    await signIn();
    pickAddress(null);
    const { user, moves } = await showList({ pick: '1' });
    await user.click(button('新增地址'));
    expect(moves()).toEqual([`navigateTo ${EDIT}?pick=1`]);
    act(() => void page.fire('useDidHide'));
    act(() => pickAddress(giveAddress(backend).addressId));
    act(() => void page.fire('useDidShow'));
    await settle();
    expect(moves()).toHaveLength(2);
    expect(moves()[1]).toBe('navigateBack');
  });

  test('deletes only after asking', async () => {
    await signIn();
    giveAddress(backend);
    const { user } = await showList();
    await user.click(button('删除 林见 的地址'));
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: '保留' }));
    await settle();
    expect(account().addresses).toHaveLength(1);
    await user.click(button('删除 林见 的地址'));
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: '删除' }));
    await settle();
    expect(account().addresses).toHaveLength(0);
    expect(screen.getByText('还没有收货地址')).toBeInTheDocument();
  });

  test('a deletion that did not get through is said, and the address is still there', async () => {
    await signIn();
    giveAddress(backend);
    const { user } = await showList();
    jest.spyOn(services.platform.navigation, 'confirm').mockResolvedValue(true);
    backend.faults.set('removeAddress', 'http-502');
    await user.click(button('删除 林见 的地址'));
    await settle();
    expect(screen.getByText('加载未完成')).toBeInTheDocument();
    expect(screen.getByText('林见 139*****000')).toBeInTheDocument();
  });

  test('with twenty addresses no more can be added', async () => {
    await signIn();
    for (let made = 0; made < 20; made += 1) giveAddress(backend);
    const { user, moves } = await showList();
    expect(screen.getByText('已有 20 个地址，删除不用的才能新增')).toBeInTheDocument();
    await user.click(button('新增地址'));
    expect(moves()).toEqual([]);
  });

  test('a guest is asked to sign in', async () => {
    const { user, moves } = await showList();
    await user.click(button('去登录'));
    expect(moves()[0]).toContain('/pages/account/login/index');
  });

  test('what could not be read can be tried again', async () => {
    await signIn();
    giveAddress(backend);
    backend.faults.set('listAddresses', 'wrong-shape');
    const { user } = await showList();
    await user.click(button('重试'));
    await settle();
    expect(screen.getByText('林见 139*****000')).toBeInTheDocument();
  });
});

describe('the address form', () => {
  test('saves a new address as a person types it, once, and goes back', async () => {
    await signIn();
    const { user, moves } = await showEdit();
    await fillIn(user);
    await user.click(screen.getByRole('checkbox', { name: '设为默认地址' }));
    await user.click(button('保存地址'));
    await settle();
    expect(account().addresses).toMatchObject([
      {
        name: '林见',
        phone: '13900000000',
        region: ['330000', '330100', '330106'],
        detail: '文三路 1 号',
        isDefault: true,
      },
    ]);
    expect(moves()).toEqual(['switchTab /pages/tabs/home/index']);
  });

  test('says in words what is missing and puts the cursor into the first wrong field', async () => {
    await signIn();
    const { user } = await showEdit();
    type('收货人', '林见');
    type('手机号', '1390000');
    await user.click(button('保存地址'));
    await settle();
    const alerts = screen.getAllByRole('alert').map((alert) => alert.textContent);
    expect(alerts).toEqual([
      '手机号应为 11 位，现在是 7 位',
      '请选择所在地区',
      '请填写街道、楼栋和门牌号',
    ]);
    expect(screen.getByLabelText('手机号')).toHaveFocus();
    expect(account().addresses).toHaveLength(0);
  });

  test('a wrong number is said when the cursor leaves it, and forgotten when it changes', async () => {
    await signIn();
    await showEdit();
    type('手机号', '12345678901');
    leave('手机号');
    expect(screen.getByRole('alert')).toHaveTextContent('以 13 至 19 开头');
    type('手机号', '13900000000');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('an empty field is not called wrong before saving', async () => {
    await signIn();
    await showEdit();
    leave('收货人');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('a step of the region can be taken back', async () => {
    await signIn();
    const { user } = await showEdit();
    await pickRegion(user, ['浙江省', '宁波市']);
    await user.click(button('重选浙江省'));
    await settle();
    for (const name of ['北京市', '北京市', '朝阳区']) {
      await user.click(
        within(screen.getByRole('dialog')).getAllByRole('button', { name })[0] as Element,
      );
      await settle();
    }
    expect(screen.getByText('北京市 朝阳区')).toBeInTheDocument();
  });

  test('a level of regions that could not be read can be tried again', async () => {
    await signIn();
    const { user } = await showEdit();
    backend.faults.set('listDivisions', 'http-500');
    await user.click(button(/^所在地区/));
    await settle();
    await user.click(button('重试'));
    await settle();
    expect(button('浙江省')).toBeInTheDocument();
  });

  test('changes an address that was there', async () => {
    await signIn();
    const { addressId } = giveAddress(backend);
    const { user } = await showEdit({ addressId });
    expect(shownIn('手机号')).toBe('13900000000');
    expect(screen.getByText('浙江省 杭州市 西湖区')).toBeInTheDocument();
    type('收货人', '林见山');
    await user.click(button('保存地址'));
    await settle();
    expect(account().addresses.map(({ name }) => name)).toEqual(['林见山']);
  });

  test('an address that was deleted meanwhile is said', async () => {
    await signIn();
    await showEdit({ addressId: 'a404' });
    expect(screen.getByText('这个地址已被删除')).toBeInTheDocument();
  });
});

describe('saving under a bad network', () => {
  test('keeps everything typed, says so, and a second try makes no second address', async () => {
    await signIn();
    const { user } = await showEdit();
    await fillIn(user);
    backend.faults.set('saveAddress', 'reply-lost');
    await user.click(button('保存地址'));
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('保存结果还不确定，内容都在');
    expect(shownIn('详细地址')).toBe('文三路 1 号');
    expect(account().addresses).toHaveLength(1);
    await user.click(button('保存地址'));
    await settle();
    expect(account().addresses).toHaveLength(1);
    expect(page.moves).toHaveLength(1);
  });

  test('ten taps save once', async () => {
    await signIn();
    const { user } = await showEdit();
    await fillIn(user);
    const save = button('保存地址');
    await Promise.all(Array.from({ length: 10 }, () => user.click(save)));
    await settle();
    expect(account().addresses).toHaveLength(1);
  });

  test('a refusal is shown in the words of the server', async () => {
    await signIn();
    const { user } = await showEdit();
    await fillIn(user);
    for (let made = 0; made < 20; made += 1) giveAddress(backend);
    await user.click(button('保存地址'));
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('最多保存 20 个地址');
  });

  test('a key that was used up is replaced for the next try', async () => {
    await signIn();
    const { user } = await showEdit();
    await fillIn(user);
    backend.faults.set('saveAddress', 'key-reused');
    await user.click(button('保存地址'));
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('请再点一次保存');
    await user.click(button('保存地址'));
    await settle();
    expect(account().addresses).toHaveLength(1);
  });
});

describe('an unfinished form', () => {
  test('is with the server 800 ms after typing stopped, and nothing of it on the device', async () => {
    await signIn();
    await showEdit();
    type('收货人', '林');
    type('收货人', '林见');
    await settle(799);
    expect(account().draft).toBeNull();
    await settle(1);
    expect(account().draft?.value).toMatchObject({ name: '林见' });
    expect(JSON.stringify({ ...window.localStorage })).not.toContain('林见');
  });

  test('comes back after a kill, region included, and says so', async () => {
    await signIn();
    const { user, unmount } = await showEdit();
    await fillIn(user);
    await settle(800);
    unmount();
    await showEdit();
    expect(screen.getByText('已恢复上次没填完的内容')).toBeInTheDocument();
    expect(shownIn('收货人')).toBe('林见');
    expect(shownIn('手机号')).toBe('+86 139 0000 0000');
    expect(screen.getByText('浙江省 杭州市 西湖区')).toBeInTheDocument();
  });

  test('is sent at once when the page is left before the pause is over', async () => {
    await signIn();
    const { unmount } = await showEdit();
    type('收货人', '林见');
    unmount();
    await settle();
    expect(account().draft?.value).toMatchObject({ name: '林见' });
  });

  test('is gone after saving, also when a draft was still under way', async () => {
    await signIn();
    const { user } = await showEdit();
    await fillIn(user);
    await user.click(button('保存地址'));
    await settle(2_000);
    expect(account().draft).toBeNull();
  });

  test('of another address does not get into this one', async () => {
    await signIn();
    const { addressId } = giveAddress(backend);
    const { unmount } = await showEdit();
    type('收货人', '别人');
    unmount();
    await settle();
    await showEdit({ addressId });
    expect(shownIn('收货人')).toBe('林见');
  });

  test('can be thrown away', async () => {
    await signIn();
    const { unmount } = await showEdit();
    type('收货人', '林见');
    unmount();
    await settle();
    const { user } = await showEdit();
    await user.click(button('清空重填'));
    await settle();
    expect(shownIn('收货人')).toBe('');
    expect(account().draft).toBeNull();
  });

  test('that can not be kept is said, and kept once the network is back', async () => {
    await signIn();
    await showEdit();
    backend.faults.set('putAddressDraft', 'network-error');
    type('收货人', '林见');
    await settle(800);
    expect(screen.getByText('网络不稳定，离开本页后填写的内容可能不会保留')).toBeInTheDocument();
    type('收货人', '林见山');
    await settle(800);
    expect(screen.queryByText('网络不稳定，离开本页后填写的内容可能不会保留')).toBeNull();
    expect(account().draft?.value).toMatchObject({ name: '林见山' });
  });
});

describe('a pasted address', () => {
  test('fills in name, number, region and detail', async () => {
    await signIn();
    const { user } = await showEdit();
    type('粘贴整段地址', '收货人：林见 电话：139-0000-0000 北京市朝阳区建国路 1 号');
    await user.click(button('识别并填写'));
    await settle();
    expect(shownIn('收货人')).toBe('林见');
    expect(shownIn('手机号')).toBe('13900000000');
    expect(screen.getByText('北京市 朝阳区')).toBeInTheDocument();
    expect(shownIn('详细地址')).toBe('建国路1号');
  });

  test('in which nothing is recognised changes nothing and says so', async () => {
    await signIn();
    const { user } = await showEdit();
    type('收货人', '林见');
    type('粘贴整段地址', '?');
    await user.click(button('识别并填写'));
    await settle();
    expect(screen.getByText('没有认出姓名、手机号或地区')).toBeInTheDocument();
    expect(shownIn('收货人')).toBe('林见');
  });
});
