const counted = require('../../behaviors/counted.js');

Component({
  options: { multipleSlots: true },
  behaviors: [counted],
  externalClasses: ['title-class'],
  properties: { title: String, length: { type: Number, value: 8 }, noteId: Number },
  data: { label: '', moved: 0 },
  observers: {
    'title, length'(title, length) {
      this.setData({ label: title.length > length ? '长' : '短' });
    },
    count(count) {
      this.setData({ moved: count });
    },
  },
  pageLifetimes: {
    show() {
      this.setData({ shown: true });
    },
  },
  methods: {
    star() {
      const count = this.raise();
      this.triggerEvent('star', { id: this.data.noteId, count }, { bubbles: true, composed: true });
    },
    open() {
      this.triggerEvent('open', { id: this.data.noteId });
    },
  },
});
