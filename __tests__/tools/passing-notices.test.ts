import { PassingNotices } from '../../tools/flows/passing-notices';

describe('notices that went away before somebody looked', () => {
  const said: string[] = ['早先的话'];
  const notices = new PassingNotices(() => said);

  it('had nothing before the first deed', () => {
    expect(notices.had({ name: '早先的话' })).toBe(false);
  });

  it('has what was said since the last deed, in whole words or by a pattern', () => {
    notices.lookFromNow();
    said.push('图片太大，请换一张');
    expect(notices.had({ name: '图片太大，请换一张' })).toBe(true);
    expect(notices.had({ name: /太大/ })).toBe(true);
    expect(notices.had({ name: '图片太大' })).toBe(false);
    expect(notices.had({ name: '早先的话' })).toBe(false);
  });

  it('has no roles and stands in no dialog', () => {
    expect(notices.had({ name: /太大/, role: 'button' })).toBe(false);
    expect(notices.had({ name: /太大/, within: '选择图片' })).toBe(false);
  });

  it('leaves to the past what was said before the next deed', () => {
    notices.lookFromNow();
    expect(notices.had({ name: /太大/ })).toBe(false);
  });
});
