export default definePageConfig({ navigationBarTitleText: '其他办法' });
