export default definePageConfig({
  navigationBarTitleText: '余额账单',
  enablePullDownRefresh: true,
});
