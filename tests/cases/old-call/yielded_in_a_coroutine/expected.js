exports.go = () => __awaiter(this, void 0, void 0, function* () {
  const m = yield Promise.resolve().then(() => __importStar(require('../services/runIdSystem')));
  return m.getBaseRunId(1);
});
exports.co = co.wrap(function* () {
  const { getBaseRunId } = yield import('../services/runIdSystem');
  return getBaseRunId(1);
});
exports.list = function* () {
  const given = yield import('../services/unifiedRunIdService'); // expect: RID101
  return given.stripClientSuffix(1); // expect: RID102
};
exports.call = co.wrap(async () => function* () {
  const given = yield import('../services/unifiedRunIdService'); // expect: RID101
  return given.stripClientSuffix(1); // expect: RID102
});
