module.exports = Behavior({
  properties: { step: { type: Number, value: 1 } },
  data: { count: 0 },
  lifetimes: {
    attached() {
      this.setData({ count: this.data.step - 1 });
    },
  },
  methods: {
    raise() {
      this.setData({ count: this.data.count + this.data.step });
      return this.data.count;
    },
  },
});
