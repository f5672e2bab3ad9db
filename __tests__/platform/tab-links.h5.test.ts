import { platform } from '@/platform';

test('a link that only its handler means is not followed, which the policy of the page would refuse', () => {
  expect(platform.navigation.path).toBeDefined();
  document.body.innerHTML =
    '<a id="tab" href="javascript:;"><i>购物车</i></a><a id="page" href="#about">关于</a>';
  const heard: string[] = [];
  document.body.addEventListener('click', ({ target }) => heard.push((target as Element).tagName));
  const follows = (selector: string) =>
    document
      .querySelector(selector)
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  expect(follows('#tab i')).toBe(false);
  expect(follows('#page')).toBe(true);
  expect(heard).toEqual(['I', 'A']);
});
