const svc = require('../services/runIdService'); // expect: RID101@21

class Worker {
  constructor() { this.ids = svc; } // expect: RID103@30
  run(id) {
    if (!this.ids) return null;
    if (this.ids.clearCache) this.ids.clearCache(); // expect: RID103@9, RID102@30
    return this.ids && this.ids.stripClientSuffix(id); // expect: RID102@24
  }
}
module.exports = Worker;
