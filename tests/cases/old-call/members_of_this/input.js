const runIdService = require('../services/runIdService'); // expect: RID101

class Batch {
  #hidden = runIdService; // expect: RID103@13
  field = runIdService; // expect: RID103@11
  static shared = runIdService; // expect: RID103@19
  get ids() { return runIdService; } // expect: RID103@22

  constructor() {
    this.runIds = runIdService; // expect: RID103@19
  }

  run(id) {
    this.runIds.stripClientSuffix(id); // expect: RID102@5
    this.field.stripClientSuffix(id); // expect: RID102@5
    this.#hidden.stripClientSuffix(id); // expect: RID102@5
    this.ids.stripClientSuffix(id); // expect: RID102@5
    const work = () => this.runIds.stripClientSuffix(id); // expect: RID102@24
    return work() + Batch.shared.stripClientSuffix(id); // expect: RID102@21
  }

  other() { return this.jobs.stripClientSuffix(1); }
}

class Special extends Batch {
  run(id) { return this.runIds.stripClientSuffix(id); } // expect: RID102@20
}

module.exports = { Batch, Special, made: new Batch().runIds.stripClientSuffix('1') }; // expect: RID102@42
