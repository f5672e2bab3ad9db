export default definePageConfig({
  navigationBarTitleText: '两栖商城',
  enablePullDownRefresh: true,
  onReachBottomDistance: 600,
});
