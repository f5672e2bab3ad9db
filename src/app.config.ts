const isWeapp = process.env.TARO_ENV === 'weapp';
const isH5 = process.env.TARO_ENV === 'h5';
const isDemo = process.env.AMPHI_MODE === 'mock';

/** Colours follow the system theme where the host can (WeChat's theme.json). */
const themed = (name: string, light: string) => (isWeapp ? `@${name}` : light);

const tab = (pagePath: string, text: string, icon: string) => ({
  pagePath,
  text,
  iconPath: `assets/tab/${icon}.png`,
  selectedIconPath: `assets/tab/${icon}-on.png`,
});

export default defineAppConfig({
  pages: [
    'pages/tabs/home/index',
    'pages/tabs/category/index',
    'pages/tabs/cart/index',
    'pages/tabs/me/index',
  ],
  subPackages: [
    { root: 'pages/product', pages: ['detail/index'] },
    { root: 'pages/trade', pages: ['checkout/index', 'result/index'] },
    { root: 'pages/orders', pages: ['list/index', 'detail/index'] },
    { root: 'pages/address', pages: ['list/index', 'edit/index'] },
    {
      root: 'pages/wallet',
      pages: ['home/index', 'bills/index', 'topup/index', 'withdraw/index', 'password/index'],
    },
    { root: 'pages/transfer', pages: ['order/index'] },
    {
      root: 'pages/health',
      pages: [
        'code/index',
        'identity/index',
        'appeal/index',
        'paper/index',
        'check/index',
        'venue/index',
        'shows/index',
      ],
    },
    { root: 'pages/account', pages: ['login/index', 'settings/index', 'about/index'] },
    // Testers' own page: no other build lists it, so no other build holds it.
    ...(isDemo ? [{ root: 'pages/qa', pages: ['panel/index'] }] : []),
  ],
  ...(isWeapp
    ? {
        darkmode: true,
        themeLocation: 'theme.json',
        lazyCodeLoading: 'requiredComponents',
        // Scanning in at a venue: about a kilometre is enough.
        requiredPrivateInfos: ['getFuzzyLocation'],
        permission: { 'scope.userFuzzyLocation': { desc: '扫码登记时附上大致位置' } },
        preloadRule: {
          'pages/tabs/home/index': { network: 'all', packages: ['pages/product', 'pages/health'] },
          'pages/tabs/cart/index': { network: 'all', packages: ['pages/trade'] },
        },
      }
    : {}),
  // Taro's page slide blanks the page behind for good when one goes back before it has ended.
  ...(isH5 ? { animation: false } : {}),
  window: {
    navigationBarTitleText: '两栖商城',
    navigationBarBackgroundColor: themed('bg', '#FFFFFF'),
    navigationBarTextStyle: themed('style', 'black') as 'black',
    backgroundColor: themed('page', '#F5F5F7'),
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: themed('tab', '#5C5C60'),
    selectedColor: themed('tabOn', '#C2410C'),
    backgroundColor: themed('bg', '#FFFFFF'),
    borderStyle: themed('border', 'white') as 'white',
    list: [
      tab('pages/tabs/home/index', '首页', 'home'),
      tab('pages/tabs/category/index', '分类', 'category'),
      tab('pages/tabs/cart/index', '购物车', 'cart'),
      tab('pages/tabs/me/index', '我的', 'me'),
    ],
  },
});
