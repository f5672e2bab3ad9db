App({
  globalData: { owner: '小林' },
  onLaunch(options) {
    this.globalData.entry = options.path;
  },
});
