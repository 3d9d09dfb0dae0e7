class Batch {
  constructor(ids, size) { this.ids = ids; this.size = size; }
  run(id) { return this.ids.getBaseRunId(id); }
}

exports.run = (id) => new Batch(require('../services/runIdSystem'), 2).run(id);
