const svc = require('../services/runIdSystem');

class Worker {
  constructor() { this.ids = svc; }
  run(id) {
    if (!this.ids) return null;
    if (this.ids.clearCache) this.ids.clearCache();
    return this.ids && this.ids.getBaseRunId(id);
  }
}
module.exports = Worker;
