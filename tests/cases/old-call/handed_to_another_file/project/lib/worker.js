class Worker {
  constructor(ids) { this.ids = ids; }
  run(id) { return this.ids.stripClientSuffix(id); } // expect: RID102@20
}
module.exports = { Worker };
