function base(runIdService, id) {
  return runIdService.stripClientSuffix(id);
}
const strip = (stripClientSuffix, id) => stripClientSuffix(id);
const method = { tidy(unifiedRunIdService) { return unifiedRunIdService.normalizeRunId(1); } };
const pattern = ({ runIdService }) => runIdService.stripClientSuffix(1); // expect: RID102@39 likely warning manual
const list = ([runIdService]) => runIdService.stripClientSuffix(1);
const rest = (...runIdService) => runIdService.stripClientSuffix(1);

module.exports = { base, strip, method, pattern, list, rest };
