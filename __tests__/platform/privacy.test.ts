import { driver } from '@test/driver';
import { platform } from '@/platform';

const { privacy } = platform;
const hasGuide = driver.device.host === 'weapp';
const unsupported = expect.objectContaining({ kind: 'unsupported' }) as unknown;

beforeEach(() => driver.reset());

test('every host says whether it keeps a guide of its own', async () => {
  expect(privacy.agreeButton === null).toBe(!hasGuide);
  expect(await privacy.guide()).toEqual(hasGuide ? { name: '', isAgreed: true } : unsupported);
  expect(await privacy.openGuide()).toEqual(hasGuide ? 'opened' : unsupported);
});

test('an answer that nobody waits for is no error', () => {
  const leave = privacy.onWait(() => {
    throw new Error('nothing waits');
  });
  privacy.shown();
  privacy.settle(true);
  privacy.settle(false);
  leave();
});
