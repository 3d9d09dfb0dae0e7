module.exports = {
  init() {
    this.ids = require('../services/runIdService'); // expect: RID101
  },
};
