Component({
  data: { sum: 0 },
  methods: {
    add(count) {
      this.setData({ sum: this.data.sum + count });
      return this.data.sum;
    },
  },
});
