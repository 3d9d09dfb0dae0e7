class Batch {
  constructor(ids, size) { this.ids = ids; this.size = size; } // expect: RID103@39
  run(id) { return this.ids.stripClientSuffix(id); } // expect: RID102@20 certain
}

exports.run = (id) => new Batch(require('../services/runIdService'), 2).run(id); // expect: RID101@41
