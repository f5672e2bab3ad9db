import { platform } from '@/platform';
import { driver } from '@test/driver';

const card = { title: '两栖商城', path: '/pages/product/detail/index?spuId=s1' };

beforeEach(() => driver.reset());

test('a page shares the way its host does', () => {
  expect(platform.share.mode).toBe(driver.share.mode);
});

test('sharing from a call is done, or said to be unsupported', async () => {
  driver.clipboard.ok();
  expect(await platform.share.share(card)).toEqual(
    driver.share.mode === 'call' ? 'copied' : expect.objectContaining({ kind: 'unsupported' }),
  );
});

test('the card of a page hook holds nothing but title, path and picture', () => {
  expect(platform.share.toHostCard(card)).toEqual(card);
  const withPicture = { ...card, imageUrl: 'https://shop.test/media/a.webp' };
  expect(platform.share.toHostCard({ ...withPicture, phone: '1' } as typeof withPicture)).toEqual(
    withPicture,
  );
});
