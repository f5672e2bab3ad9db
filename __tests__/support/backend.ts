import { setupMockServer, type MockBackend } from '@mocks/node';
import { MOCK_SMS_CODE } from '@mocks/ledger/accounts';
import { saveAddress } from '@mocks/ledger/addresses';
import type { Address, AddressInput } from '@/domain/address/address';
import { answerPolicy, consent } from '@/state/consent';
import { requestSmsCode, session, signInWithSms, signOut } from '@/state/session';

export const TEST_PHONE = '13900000000';

export const HOME_ADDRESS: AddressInput = {
  name: '林见',
  phone: '13900000000',
  region: ['330000', '330100', '330106'],
  detail: '文三路 1 号 2 幢 301 室',
  isDefault: true,
};

/** The mock backend for one test file; every test finds it empty and calm, and unsigned. */
export function useBackend(): MockBackend {
  const { backend, server } = setupMockServer();
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(async () => {
    backend.reset();
    await signOut();
    consent.setState({ record: null });
    window.localStorage.clear();
    backend.reset();
    server.resetHandlers();
  });
  afterAll(() => server.close());
  return backend;
}

/** Signs this device in by SMS, as the login screen does; gives the account's id. */
export async function signIn(phone = TEST_PHONE): Promise<string> {
  answerPolicy(true);
  await requestSmsCode(phone);
  const reply = await signInWithSms(phone, MOCK_SMS_CODE);
  if (!reply.ok) throw new Error('the mock refused the test person');
  return reply.value.userId;
}

/** Gives the signed-in person an address on the server. */
export function giveAddress(backend: MockBackend, input: AddressInput = HOME_ADDRESS): Address {
  const userId = session.getState().session?.userId ?? '';
  const account = backend.ledger.books.state.accounts[userId];
  if (!account) throw new Error('sign in first');
  return saveAddress(backend.ledger.books, account, undefined, input);
}
