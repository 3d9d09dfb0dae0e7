const runIdSystem = require('../services/runIdSystem');

class Batch {
  #hidden = runIdSystem;
  field = runIdSystem;
  static shared = runIdSystem;
  get ids() { return runIdSystem; }

  constructor() {
    this.runIds = runIdSystem;
  }

  run(id) {
    this.runIds.getBaseRunId(id);
    this.field.getBaseRunId(id);
    this.#hidden.getBaseRunId(id);
    this.ids.getBaseRunId(id);
    const work = () => this.runIds.getBaseRunId(id);
    return work() + Batch.shared.getBaseRunId(id);
  }

  other() { return this.jobs.stripClientSuffix(1); }
}

class Special extends Batch {
  run(id) { return this.runIds.getBaseRunId(id); }
}

module.exports = { Batch, Special, made: new Batch().runIds.getBaseRunId('1') };
