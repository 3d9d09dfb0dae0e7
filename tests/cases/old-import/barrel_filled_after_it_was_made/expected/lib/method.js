module.exports = {
  init() {
    this.ids = require('../services/runIdSystem');
  },
};
