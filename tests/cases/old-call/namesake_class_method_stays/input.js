class RunIdService {
  normalizeRunId(id) { return id; }
  run(id) { return this.normalizeRunId(id) + RunIdService.stripClientSuffix(id); }
  static stripClientSuffix(id) { return id; }
}
const runIdService = new RunIdService();

module.exports = (id) => runIdService.normalizeRunId(runIdService.stripClientSuffix(id));
