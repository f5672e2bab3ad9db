Page({
  data: { id: '', title: '' },
  onLoad({ id }) {
    this.channel = this.getOpenerEventChannel();
    this.channel.on('note', ({ title }) => this.setData({ id, title }));
  },
  typed({ detail }) {
    this.setData({ title: detail.value });
  },
  save() {
    this.channel.emit('renamed', { title: this.data.title });
    wx.navigateBack();
  },
});
