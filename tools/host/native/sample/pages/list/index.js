const KEY = 'drafts';

Page({
  data: { notes: [], draft: '', owner: '', heard: '', size: '', drawn: '', globals: '' },
  onLoad() {
    const globals = [typeof window, typeof document, typeof fetch].join(' ');
    this.setData({ owner: getApp().globalData.owner, globals });
    wx.request({
      url: 'https://notes.example.com/notes',
      success: ({ data }) => this.setData({ notes: data.concat(wx.getStorageSync(KEY) || []) }),
    });
  },
  onReady() {
    wx.setNavigationBarTitle({ title: '便签夹' });
  },
  add() {
    const title = this.data.draft;
    if (title === '') return wx.showToast({ title: '先写点什么', icon: 'none' });
    const note = { id: this.data.notes.length + 1, title, day: 0, done: false };
    wx.setStorageSync(KEY, (wx.getStorageSync(KEY) || []).concat(note));
    const changes = { [`notes[${this.data.notes.length}]`]: note, draft: '' };
    const kept = wx.getStorageSync(KEY).length;
    return this.setData(changes, () =>
      this.setData({ drawn: `画好了：${title}，存了 ${kept} 条` }),
    );
  },
  starred(event) {
    const sum = this.selectComponent('#tally').add(1);
    this.setData({ heard: `${event.type} ${event.detail.id} ${event.detail.count} ${sum}` });
  },
  measure() {
    wx.createSelectorQuery()
      .select('.bar')
      .boundingClientRect((rect) => this.setData({ size: `${Math.round(rect.height)} 像素高` }))
      .exec();
  },
  open(event) {
    const { id } = event.detail;
    const at = this.data.notes.findIndex((note) => note.id === id);
    wx.navigateTo({
      url: `../detail/index?id=${id}`,
      events: {
        renamed: ({ title }) => this.setData({ [`notes[${at}].title`]: title }),
      },
      success: ({ eventChannel }) => eventChannel.emit('note', this.data.notes[at]),
    });
  },
  clear() {
    wx.showModal({
      title: '清空便签',
      content: '清空以后找不回来',
      success: ({ confirm }) => {
        if (confirm) this.setData({ notes: [] });
      },
    });
  },
});
