export default definePageConfig({
  navigationBarTitleText: '亮码记录',
  enablePullDownRefresh: true,
});
